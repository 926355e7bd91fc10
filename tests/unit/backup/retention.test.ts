import { describe, expect, it } from 'vitest'
import { keptBackups, type RetainedBackup } from '../../../db/backup-retention.ts'

const now = new Date('2026-11-25T10:00:00Z')
const hour = 3_600_000

/** A backup of so many hours ago; its name is its age. */
function aBackup(hoursAgo: number, more: Partial<RetainedBackup> = {}): RetainedBackup {
  return { name: `${hoursAgo}`, at: new Date(now.getTime() - hoursAgo * hour).toISOString(), reason: 'hourly', proved: true, ...more }
}
const kept = (backups: readonly RetainedBackup[]) => backups.map(({ name }) => name).filter((name) => keptBackups(backups, now).has(name))

/** Newer proved ones, so that the last three are not those that are looked at. */
const newer = [aBackup(0.1), aBackup(0.2), aBackup(0.3)]
const keptOf = (backups: readonly RetainedBackup[]) => kept([...newer, ...backups]).slice(newer.length)

describe('backups that are kept', () => {
  it('all of the last 48 hours, proved or not', () => {
    expect(keptOf([aBackup(1), aBackup(2, { proved: false }), aBackup(47), aBackup(48)])).toEqual(['1', '2', '47', '48'])
  })

  it('after that the newest of each day in Vietnam, for 60 days', () => {
    // 10:00 UTC is 17:00 in Vietnam: 65 hours ago is 00:00 of the 23rd there, 66 hours ago 23:00 of the 22nd.
    expect(keptOf([aBackup(49), aBackup(50), aBackup(65), aBackup(66), aBackup(70)])).toEqual(['49', '66'])
    expect(keptOf([aBackup(59 * 24), aBackup(60 * 24)])).toEqual([`${59 * 24}`, `${60 * 24}`])
  })

  it('after 60 days the newest of each month, for ever', () => {
    // 26 September, 1 September, 31 August 2026, and January 2020.
    expect(keptOf([aBackup(60 * 24 + 1), aBackup(85 * 24), aBackup(86 * 24), aBackup(60_000)])).toEqual([`${60 * 24 + 1}`, `${86 * 24}`, '60000'])
  })

  it('a proved one rather than a newer one that is not', () => {
    expect(keptOf([aBackup(50, { proved: false }), aBackup(51), aBackup(52)])).toEqual(['51'])
    expect(keptOf([aBackup(50, { proved: false }), aBackup(51, { proved: false })])).toEqual(['50'])
  })

  it('the last three proved ones whatever their age', () => {
    const old = [1, 2, 3, 4].map((n) => aBackup(70 * 24 + n))
    expect(kept(old)).toEqual(old.slice(0, 3).map(({ name }) => name))
    const failing = [aBackup(0.1, { proved: false }), aBackup(0.2, { proved: false }), aBackup(0.3, { proved: false })]
    expect(kept([...failing, ...old]).slice(3)).toEqual(old.slice(0, 3).map(({ name }) => name))
  })

  it('what was there before a restore, for a year', () => {
    const restores = [61 * 24, 62 * 24, 365 * 24, 366 * 24, 366 * 24 + 1].map((age) => aBackup(age, { reason: 'beforeRestore', name: `${age} hours` }))
    expect(keptOf(restores)).toEqual(['1464 hours', '1488 hours', '8760 hours', '8784 hours'])
  })

  it('one from the future: the clock was wrong', () => {
    expect(keptOf([aBackup(-5000), aBackup(-5001)])).toEqual(['-5000', '-5001'])
  })
})
