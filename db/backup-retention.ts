import { dayOfMoment } from '../shared/text/moment.ts'
import type { BackupReason } from './backup-manifest.ts'

/** What retention looks at. */
export interface RetainedBackup {
  readonly name: string
  /** ISO moment. */
  readonly at: string
  readonly reason: BackupReason
  readonly proved: boolean
}

const hour = 3_600_000

/** How long backups are kept. Choices of ours: no regulation says how many an office must have. */
export const retention = {
  /** Every one, in hours. */
  allForHours: 48,
  /** After that one a day, for days; then one a month, for ever. */
  dailyForDays: 60,
  /** Proved ones that stay whatever their age. */
  lastProved: 3,
  /** What was there before a restore, in days. */
  beforeRestoreDays: 366,
} as const

/** The newest of each period, a proved one where the period has any. */
function bestOf(backups: readonly RetainedBackup[], period: (backup: RetainedBackup) => string): string[] {
  const groups = Map.groupBy(backups, period)
  return [...groups.values()].map((group) => (group.find(({ proved }) => proved) ?? group[0])?.name ?? '')
}

/** Names of the backups that stay, at a moment of the office's clock. One from the future counts as new. */
export function keptBackups(backups: readonly RetainedBackup[], now: Date): ReadonlySet<string> {
  const sorted = backups.toSorted((a, b) => b.at.localeCompare(a.at))
  const age = ({ at }: RetainedBackup) => now.getTime() - Date.parse(at)
  const recent = sorted.filter((one) => age(one) <= retention.allForHours * hour)
  const daily = sorted.filter((one) => age(one) > retention.allForHours * hour && age(one) <= retention.dailyForDays * 24 * hour)
  const older = sorted.filter((one) => age(one) > retention.dailyForDays * 24 * hour)
  return new Set([
    ...recent.map(({ name }) => name),
    ...bestOf(daily, ({ at }) => dayOfMoment(at)),
    ...bestOf(older, ({ at }) => dayOfMoment(at).slice(0, 7)),
    ...sorted.filter(({ proved }) => proved).slice(0, retention.lastProved).map(({ name }) => name),
    ...sorted.filter((one) => one.reason === 'beforeRestore' && age(one) <= retention.beforeRestoreDays * 24 * hour).map(({ name }) => name),
  ])
}
