import type { WriteStream } from 'node:tty'
import type { Io, Output } from './io.ts'

/** Exit codes of a program that a signal ended: 128 and the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** The streams, signals and environment of this process. */
export function processIo(): Io {
  const listeners = new Set<() => void>()
  const interrupt = () => {
    for (const listener of [...listeners]) listener()
  }
  // A handler makes a signal wait until the work in hand, such as writing files, is done.
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      if (listeners.size === 0) process.exit(code)
      interrupt()
      listeners.clear()
    })
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: output(process.stdout, interrupt),
    stderr: output(process.stderr, () => {}),
    terminal: process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined,
    onInterrupt: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A reader that went away, such as `head`, is no error: the rest goes nowhere. */
function output(stream: WriteStream, onClosed: () => void): Output {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
    onClosed()
  })
  return {
    write: (text) => {
      if (!closed) stream.write(text)
    },
    get columns() {
      return stream.isTTY ? stream.columns || 80 : undefined
    },
  }
}
