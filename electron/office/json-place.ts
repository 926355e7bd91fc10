const space = /[ \t\n\r]*/y
const words = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Where a text stops being JSON: line and column, both from 1. JSON.parse tells a place for some faults only. */
export function jsonFaultPlace(text: string): { readonly line: number; readonly column: number } {
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const sign = (wanted: string) => {
    take(space)
    const found = text[at] === wanted
    if (found) at += 1
    return found
  }
  const list = (end: string, item: () => boolean): boolean => {
    if (sign(end)) return true
    do {
      if (!item()) return false
    } while (sign(','))
    return sign(end)
  }
  const member = () => take(space) && take(words) && sign(':') && value()
  const value = (): boolean => {
    if (sign('{')) return list('}', member)
    if (sign('[')) return list(']', value)
    return take(words) || take(scalar)
  }
  if (value()) take(space)
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
