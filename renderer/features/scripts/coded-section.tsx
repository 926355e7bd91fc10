import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CodedPaper, Coding } from '../../../shared/contract/scripts.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { BagTable } from './bag-table.tsx'
import { KeepersDialog, type KeepersAct } from './keepers-dialog.tsx'

/** A paper whose scripts are coded: who sealed what, the bags, and what both keepers may do together. */
export function CodedSection({ examId, paper: { part, own }, coding }: { examId: string; paper: CodedPaper; coding: Coding }) {
  const [act, setAct] = useState<KeepersAct | null>(null)
  return (
    <section className="mt-section mt-coding" aria-label={`Làm phách ${part.title}`}>
      <h2>
        {part.title} <StateBadge state="locked">Đã niêm phong</StateBadge>
      </h2>
      <dl className="mt-facts">
        <dt>Niêm phong lúc</dt>
        <dd>{formatMoment(coding.at)}</dd>
        <dt>Hai người giữ</dt>
        <dd>{coding.keepers.join(', ')}</dd>
        <dt>Bài, tờ</dt>
        <dd>
          {coding.scripts} bài, {coding.sheets} tờ
        </dd>
        <dt>Mã dự phòng</dt>
        <dd>
          còn {coding.spares}, đã hủy {coding.voided}
        </dd>
        <dt>Mã kiểm tra</dt>
        <dd className="mt-coding-hash" title={coding.commitment}>
          {coding.commitment}
        </dd>
      </dl>
      <BagTable bags={coding.bags} />
      {own ? (
        <div className="mt-form-actions">
          <KeyButton keys="F4" onPress={() => setAct('lookUp')}>
            Tra bài theo số báo danh
          </KeyButton>
          <Button variant="default" onClick={() => setAct('useSpare')}>
            Dùng mã dự phòng…
          </Button>
          {coding.marks > 0 ? null : (
            <Button variant="default" onClick={() => setAct('withdraw')}>
              Hủy lần làm phách…
            </Button>
          )}
        </div>
      ) : (
        <Note>Bảng ghép phách niêm phong cho {coding.keepers.join(' và ')}. Có người không mở được nữa thì dùng hai nửa phiếu trong hai phong bì.</Note>
      )}
      <div className="mt-form-actions">
        <Button variant="default" onClick={() => setAct('renewKeepers')}>
          Niêm phong cho người giữ mới…
        </Button>
      </div>
      {act === null ? null : <KeepersDialog examId={examId} partId={part.id} act={act} onClose={() => setAct(null)} />}
    </section>
  )
}
