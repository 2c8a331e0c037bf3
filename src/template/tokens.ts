import Mustache from 'mustache'
import type { Message } from '../base/message.ts'

/**
 * A piece of a Mustache template: its type (`text`, `name`, `#`, `^`, …), its text or name, where it begins and ends,
 * and for sections what is inside.
 */
export type Token = readonly [type: string, value: string, start: number, end: number, inside?: readonly Token[]]

/** The pieces of a template; throws where a section is not closed. */
export function tokensOf(template: string, delimiters: readonly [string, string]): readonly Token[] {
  return Mustache.parse(template, [...delimiters]) as unknown as readonly Token[]
}

/** Every gap of a template, those within sections included; or why it cannot be read. */
export function gapsOf(template: string, delimiters: readonly [string, string]): { readonly all: readonly Token[] } | { readonly problem: Message } {
  try {
    return { all: gapsIn(tokensOf(template, delimiters)) }
  } catch {
    return { problem: { en: 'A gap or a section is opened and not closed, or the other way round.', zh: '有填空或段落标记没有成对。' } }
  }
}

function gapsIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => (token[0] === 'text' ? [] : [token, ...(Array.isArray(token[4]) ? gapsIn(token[4]) : [])]))
}
