import { openFile } from '../../db/open.ts'
import type { TestOffice } from './an-office.ts'

/** Holds the write lock of an office's file in a connection of its own, as another part of the program would. */
export function holdWriteLock({ file, office }: Pick<TestOffice, 'file' | 'office'>): () => void {
  const key = office.context.state.unlocked?.fileKey
  if (key === undefined) throw new Error('locked')
  const other = openFile({ file, key, timeout: 1000 })
  other.sqlite.exec('begin immediate')
  return () => {
    if (!other.sqlite.open) return
    other.sqlite.exec('rollback')
    other.close()
  }
}
