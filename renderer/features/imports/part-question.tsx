import { Button } from '@mantine/core'
import type { MarkSheetPreview } from '../../../shared/contract/mark-imports.ts'
import { Note } from '../../components/note.tsx'

/** Asks once of which part the results of a sheet are, where no column says so. */
export function PartQuestion({ sheet, onAnswer }: { sheet: MarkSheetPreview; onAnswer: (partId: string) => void }) {
  const chosen = sheet.partChoices.find(({ id }) => id === sheet.partId)
  const others = sheet.partChoices.filter(({ id }) => id !== sheet.partId)
  if (chosen !== undefined) {
    return (
      <p className="mt-import-hidden">
        Kết quả của phần {chosen.title}.{' '}
        {others.map(({ id, title }) => (
          <Button key={id} size="compact-xs" variant="subtle" onClick={() => onAnswer(id)}>
            Đổi thành {title}
          </Button>
        ))}
      </p>
    )
  }
  return (
    <Note kind="missing">
      <div className="mt-import-asked">
        <span>Trang này không có cột phần thi. Kết quả là của phần nào?</span>
        {sheet.partChoices.map(({ id, title }) => (
          <Button key={id} variant="default" onClick={() => onAnswer(id)}>
            {title}
          </Button>
        ))}
      </div>
    </Note>
  )
}
