import { env } from 'vscode'
import { type Language, languageOf, type Message } from '../base/message.ts'

/** The language of the editor's own display. */
export function displayLanguage(): Language {
  return languageOf(env.language) ?? 'en'
}

/** A sentence of the server in the display language. */
export function say(message: Message): string {
  return message[displayLanguage()]
}
