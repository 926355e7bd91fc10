import { describe, expect, it } from 'vitest'
import type { Backup } from '../../../shared/contract/backup.ts'
import { backupFailure } from '../../../shared/words/backup.ts'
import { savingReason, storageReason } from '../../../shared/words/storage.ts'
import { backupLine, backupStage } from '../../../renderer/components/backup-words.ts'
import { actsOnlyThere, liesBesideData, sizeWords } from '../../../renderer/features/backup/backup-facts.ts'

const now = new Date('2026-11-25T03:30:00Z')
const backupAt = (at: string, provedAt: string | null = at): Backup => ({ name: 'x', at, reason: 'hourly', seq: 4, head: 'h', bytes: 1, files: 0, provedAt })
const facts = { lastProved: backupAt('2026-11-25T03:02:00Z'), actsSince: 0, running: false, failure: null }

describe('the status bar says of the backups', () => {
  it.each([
    ['proved just now', facts, 'proved', 'Sao lưu đã kiểm tra 10:02'],
    ['proved within the hour, something done since', { ...facts, actsSince: 3 }, 'proved', 'Sao lưu đã kiểm tra 10:02'],
    ['proved yesterday, nothing done since', { ...facts, lastProved: backupAt('2026-11-24T09:40:00Z') }, 'proved', 'Sao lưu đã kiểm tra 24/11/2026 16:40'],
    ['checked again later', { ...facts, lastProved: backupAt('2026-11-24T09:40:00Z', '2026-11-25T03:10:00Z') }, 'proved', 'Sao lưu đã kiểm tra 10:10'],
    ['late by a quarter of an hour', { ...facts, actsSince: 1, lastProved: backupAt('2026-11-25T02:14:59Z') }, 'due', 'Chưa sao lưu từ 09:14'],
    ['not yet late', { ...facts, actsSince: 1, lastProved: backupAt('2026-11-25T02:15:00Z') }, 'proved', 'Sao lưu đã kiểm tra 09:15'],
    ['never', { ...facts, actsSince: 9, lastProved: null }, 'due', 'Chưa có bản sao lưu'],
    ['failed', { ...facts, failure: { at: '2026-11-25T03:20:00Z', reason: 'ENOSPC' } }, 'failed', 'Chưa sao lưu được, thử lúc 10:20'],
    ['under way after a failure', { ...facts, running: true, failure: { at: '2026-11-25T03:20:00Z', reason: 'ENOSPC' } }, 'running', 'Đang sao lưu…'],
  ])('%s', (_what, given, tone, words) => {
    expect(backupLine(given, now)).toEqual({ tone, words })
  })

  it.each([
    [{ stage: 'copying', done: 0, total: null }, 'Đang chép dữ liệu…'],
    [{ stage: 'files', done: 3, total: 12 }, 'Đang chép tệp đi kèm: 3 trong 12'],
    [{ stage: 'checking', done: 0, total: null }, 'Đang mở lại để kiểm tra…'],
  ])('%o', (progress, words) => {
    expect(backupStage(progress)).toBe(words)
  })
})

describe('words of a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.'],
    ['SQLITE_FULL', 'Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.'],
    ['SQLITE_READONLY_DBMOVED', 'Nơi này chỉ cho đọc. Xin quyền ghi, mở khóa chống ghi của thẻ hoặc USB, hoặc chọn nơi khác.'],
    ['EROFS', 'Nơi này chỉ cho đọc. Xin quyền ghi, mở khóa chống ghi của thẻ hoặc USB, hoặc chọn nơi khác.'],
    ['SQLITE_IOERR_WRITE', 'Ổ đĩa hoặc USB đã rút ra, hoặc không đọc ghi được. Cắm lại, hoặc chọn nơi khác.'],
    ['EEXIST', null],
  ])('%s', (code, words) => {
    expect(storageReason(code)).toBe(words)
  })

  it('take a refusal on saving for a file that another program has open, as Windows does', () => {
    expect([savingReason('EPERM'), savingReason('ENOSPC')]).toEqual(['Nếu tệp đang mở ở chương trình khác thì đóng lại, hoặc chọn nơi khác.', 'Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.'])
  })

  it('name a code that nobody foresaw', () => {
    expect(backupFailure('EXDEV')).toBe('Nơi sao lưu không nhận tệp (mã EXDEV). Làm lại; nếu vẫn thế thì chọn nơi khác.')
  })
})

it.each([
  [0, '0 kB'],
  [585_728, '586 kB'],
  [1_000_000, '1 MB'],
  [42_150_000, '42,2 MB'],
  [3_000_000_000, '3 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

it.each([
  ['/du-lieu/sao-luu', '/du-lieu/minh-tuyen.mtdb', true],
  ['/du-lieu', '/du-lieu/minh-tuyen.mtdb', true],
  ['/du-lieu-2/sao-luu', '/du-lieu/minh-tuyen.mtdb', false],
  ['D:\\Hồ sơ\\sao-luu', 'D:\\Hồ sơ\\minh-tuyen.mtdb', true],
  ['E:\\Sao lưu', 'D:\\Hồ sơ\\minh-tuyen.mtdb', false],
])('backups in %s lie beside %s: %s', (folder, file, beside) => {
  expect(liesBesideData(folder, file)).toBe(beside)
})

it('counts the acts that only the backup has', () => {
  const act = { seq: 1, at: '', userName: '', title: '' }
  // Common up to 12; today has one more, the backup three more.
  expect(actsOnlyThere({ seqNow: 13, seqThen: 15, since: [act] })).toBe(3)
  expect(actsOnlyThere({ seqNow: 13, seqThen: 12, since: [act] })).toBe(0)
})
