/** Groups of the recovery key, 1 to 13. */
export const recoveryGroupCount = 13

/** Two different groups to be typed back, in rising order, as numbers from 1. */
export function askedGroups(): readonly [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2))
  const one = first % recoveryGroupCount
  const other = (one + 1 + (second % (recoveryGroupCount - 1))) % recoveryGroupCount
  return one < other ? [one + 1, other + 1] : [other + 1, one + 1]
}

/** Whether a typed group is the one asked for; O is read as 0, I and L as 1, as the key has no such letters. */
export function isSameGroup(typed: string, group: string): boolean {
  return plain(typed) === plain(group)
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1')
}

/** How many whole groups of a sheet have been typed so far. */
export function groupsTyped(typed: string): number {
  return Math.floor([...plain(typed)].length / 4)
}
