import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { MarkPreview } from '../../../shared/contract/mark-imports.ts'

/** People shown before more are asked for, and how many come then. */
const shownAtFirst = 6
const shownMore = 100

/** Who is to sit a part of the file, and stands in no row of it: nothing is written for them. */
export function MissingPeople({ missing }: { missing: MarkPreview['missing'] }) {
  const [asked, setAsked] = useState(shownAtFirst)
  const left = missing.length - asked
  if (missing.length === 0) return null
  return (
    <section className="mt-import-group" data-severity="warning" aria-label="Chưa có trong tệp">
      <h3>
        <IconAlertTriangle size={14} stroke={1.9} aria-hidden />
        <span>Phải thi mà chưa có trong tệp</span>
        <span className="mt-quiet mt-small mt-import-rows">{missing.length.toLocaleString('vi-VN')} người</span>
      </h3>
      <ul>
        {missing.slice(0, asked).map(({ fullName, number, partTitle }) => (
          <li key={`${number} ${fullName} ${partTitle}`} className="mt-import-entry mt-small">
            <b>{number ?? 'chưa có SBD'}</b> · {fullName} · {partTitle}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => setAsked(asked + shownMore)}>
          Xem thêm {Math.min(left, shownMore)} trong {left.toLocaleString('vi-VN')} người còn lại
        </Button>
      ) : null}
    </section>
  )
}
