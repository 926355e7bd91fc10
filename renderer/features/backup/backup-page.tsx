import { useState } from 'react'
import { BackupList } from './backup-list.tsx'
import { ComparisonPage } from './comparison-page.tsx'
import type { Prepared } from './use-backup-work.ts'
import './backup.css'

/** Sao lưu: the backups of the office, and what one of them would bring back. */
export function BackupPage() {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  return prepared === null ? <BackupList onCompared={setPrepared} /> : <ComparisonPage prepared={prepared} onBack={() => setPrepared(null)} />
}
