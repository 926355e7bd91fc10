import type { Backup } from '../../shared/contract/backup.ts'
import type { Progress } from '../../shared/contract/list-preview.ts'
import { formatDay } from '../../shared/text/day.ts'
import { dayOfMoment, timeOfMoment } from '../../shared/text/moment.ts'

/** What the office tells of its backups. */
export interface BackupFacts {
  readonly lastProved: Backup | null
  readonly actsSince: number
  readonly running: boolean
  readonly failure: { readonly at: string; readonly reason: string } | null
}

/** One line on the state of the backups: 'proved' is said only of one that was opened and checked. */
export interface BackupLine {
  readonly tone: 'running' | 'proved' | 'due' | 'failed'
  readonly words: string
}

/** How long acts may wait for the hourly backup before it is late, in milliseconds: the hour and what the backup itself takes. */
const patience = 75 * 60_000

/** Hour and minute, with the day where it is not today's: "10:02", "24/11/2026 16:40". */
export function shortMoment(at: string, now: Date): string {
  const time = timeOfMoment(at).slice(0, 5)
  const day = dayOfMoment(at)
  return day === dayOfMoment(now.toISOString()) ? time : `${formatDay(day)} ${time}`
}

/** What the status bar says of the backups. */
export function backupLine({ lastProved, actsSince, running, failure }: BackupFacts, now: Date): BackupLine {
  if (running) return { tone: 'running', words: 'Đang sao lưu…' }
  if (failure !== null) return { tone: 'failed', words: `Chưa sao lưu được, thử lúc ${shortMoment(failure.at, now)}` }
  if (lastProved === null) return { tone: 'due', words: 'Chưa có bản sao lưu' }
  const proved = lastProved.provedAt ?? lastProved.at
  const late = actsSince > 0 && now.getTime() - Date.parse(lastProved.at) > patience
  return late ? { tone: 'due', words: `Chưa sao lưu từ ${shortMoment(lastProved.at, now)}` } : { tone: 'proved', words: `Sao lưu đã kiểm tra ${shortMoment(proved, now)}` }
}

const stages: Readonly<Record<string, string>> = { copying: 'Đang chép dữ liệu', files: 'Đang chép tệp đi kèm', checking: 'Đang mở lại để kiểm tra' }

/** How far a backup has come. */
export function backupStage({ stage, done, total }: Progress): string {
  const words = stages[stage] ?? 'Đang làm'
  return total === null || total === 0 ? `${words}…` : `${words}: ${done} trong ${total}`
}
