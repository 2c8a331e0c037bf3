/**
 * Whether a path relative to the engagement's root fits a pattern: `*` and `?` stay within a name, `**` crosses folders
 * (`**` before `/` may also stand for nothing), `{a,b}` names alternatives. Never slower than length of pattern times length of path.
 */
export function matchesPath(pattern: string, path: string): boolean {
  return alternatives(pattern).some((one) => matchesOne(tokensOf(one), path))
}

type Token = { readonly char: string } | 'any' | 'name' | 'path' | 'folders'

/** The patterns that a pattern with braces stands for; more than a hundred are cut off. */
function alternatives(pattern: string): string[] {
  const done: string[] = []
  const waiting = [pattern]
  for (let next = waiting.pop(); next !== undefined && done.length < 100 && waiting.length < 100; next = waiting.pop()) {
    const brace = /\{([^{}]*)\}/.exec(next)
    if (!brace) done.push(next)
    else {
      const [all, inner = ''] = brace
      const before = next.slice(0, brace.index)
      const after = next.slice(brace.index + all.length)
      waiting.push(...inner.split(',').map((option) => before + option + after))
    }
  }
  return done
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = []
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] as string
    if (char === '?') tokens.push('any')
    else if (char !== '*') tokens.push({ char })
    else if (pattern[i + 1] !== '*') tokens.push('name')
    else if (pattern[i + 2] === '/' && (i === 0 || pattern[i - 1] === '/')) {
      tokens.push('folders')
      i += 2
    } else {
      tokens.push('path')
      i += 1
    }
  }
  return tokens
}

/** Runs all ways through the pattern at once: `open[j]` says that the first j tokens fit what was read so far. */
function matchesOne(tokens: readonly Token[], path: string): boolean {
  let open = skipEmpty(
    tokens,
    tokens
      .map(() => false)
      .concat(false)
      .map((_, j) => j === 0),
    true,
  )
  for (const char of path) {
    const next = open.map(() => false)
    for (const [j, token] of tokens.entries()) {
      if (!open[j]) continue
      if (token === 'path' || token === 'folders' || (token === 'name' && char !== '/')) next[j] = true
      else if ((token === 'any' && char !== '/') || (typeof token === 'object' && token.char === char)) next[j + 1] = true
    }
    open = skipEmpty(tokens, next, char === '/')
  }
  return open[tokens.length] === true
}

/** Stars may stand for nothing; `**` with its slash only where a name begins. */
function skipEmpty(tokens: readonly Token[], open: boolean[], nameBegins: boolean): boolean[] {
  for (const [j, token] of tokens.entries()) {
    if (open[j] && (token === 'name' || token === 'path' || (token === 'folders' && nameBegins))) open[j + 1] = true
  }
  return open
}
