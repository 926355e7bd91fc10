import { IconCircleCheck, IconCircleX, IconMinus } from '@tabler/icons-react'
import type { ListPreview } from '../../../shared/contract/list-preview.ts'
import { skipReasons } from '../../../shared/import/skipped-rows.ts'
import { skipReasonNames } from '../../../shared/words/import-files.ts'

/** Why rows were left out, with how many for each reason: "4 dòng trống, 1 dòng cộng". */
function skippedWords(rows: ListPreview['rows']): string {
  return skipReasons
    .map((reason) => ({ name: skipReasonNames[reason], count: rows.filter((row) => row.skipReason === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count.toLocaleString('vi-VN')} ${name}`)
    .join(', ')
}

/** "318 dòng đọc được = 293 đạt + 19 cần sửa + 6 bỏ qua": the counts add up on screen. */
export function CountLine({ preview }: { preview: ListPreview }) {
  const { counts } = preview
  const words = (count: number) => count.toLocaleString('vi-VN')
  const left = skippedWords(preview.rows)
  return (
    <div className="mt-import-counts" role="status">
      <span>
        <b>{words(counts.read)}</b> dòng đọc được
      </span>
      <span className="mt-quiet"> = </span>
      <span className="mt-import-count-good">
        <IconCircleCheck size={16} stroke={1.9} aria-hidden /> <b>{words(counts.good)}</b> đạt
      </span>
      <span className="mt-quiet"> + </span>
      <span className="mt-import-count-bad">
        <IconCircleX size={16} stroke={1.9} aria-hidden /> <b>{words(counts.bad)}</b> cần sửa
      </span>
      <span className="mt-quiet"> + </span>
      <span>
        <IconMinus size={16} stroke={1.9} aria-hidden /> <b>{words(counts.skipped)}</b> bỏ qua
      </span>
      {left === '' ? null : (
        <span className="mt-quiet mt-small mt-import-left-out" title={left}>
          ({left})
        </span>
      )}
      <span className="mt-quiet mt-small mt-import-unwritten">Chưa ghi gì vào kỳ thi</span>
    </div>
  )
}
