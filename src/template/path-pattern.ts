/** Whether a path is meant by a pattern, in which `*` stands for any characters of one name. */
export function matchesPath(pattern: string, path: string): boolean {
  const names = pattern.split('/')
  const steps = path.split('/')
  return names.length === steps.length && names.every((name, i) => matchesName(name.split('*'), steps[i] ?? ''))
}

/** Looks for the fixed pieces one after the other, which takes no more time than the name is long. */
function matchesName([first = '', ...rest]: readonly string[], name: string): boolean {
  const last = rest.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false
  let at = first.length
  for (const piece of rest) {
    const found = name.indexOf(piece, at)
    if (found < 0 || found + piece.length > name.length - last.length) return false
    at = found + piece.length
  }
  return true
}
