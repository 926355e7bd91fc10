import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { rowWords } from './problem-entries.ts'
import type { ProblemEntry } from './problem-entries.ts'
import { ethnicChoices, priorityChoices } from './remedies.ts'
import type { Choice, ChoiceList } from './remedies.ts'

const labels: Readonly<Record<ChoiceList, string>> = { post: 'Vị trí', priority: 'Diện ưu tiên', ethnicGroup: 'Dân tộc', part: 'Phần thi' }

/** Chooses once for all cells that hold the same value. */
export function ChoiceDialog({ examId, entry, list, parts = [], onChoose, onClose }: { examId: string; entry: ProblemEntry; list: ChoiceList; parts?: readonly { readonly id: string; readonly title: string }[]; onChoose: (choice: Choice) => void; onClose: () => void }) {
  const posts = useQuery(queries.posts.list.queryOptions({ input: { examId }, enabled: list === 'post' }))
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = entry.problems.map(({ row }) => row)
  const postChoices = (posts.data ?? []).map(({ id, code, name }): Choice => ({ id, code, name, word: code }))
  const partChoices = parts.map(({ id, title }): Choice => ({ id, code: '', name: title, word: title }))
  const choices = { post: postChoices, priority: priorityChoices, ethnicGroup: ethnicChoices, part: partChoices }[list]
  const choice = choices.find(({ id }) => id === chosen)
  const many = rows.length === 1 ? `dòng ${rows[0] ?? ''}` : `cả ${rows.length.toLocaleString('vi-VN')} dòng`
  return (
    <Dialog title={`${labels[list]} nào thay cho “${entry.value === '' ? 'trống' : entry.value}”?`} onClose={onClose}>
      <FaultNote error={posts.error} onRetry={() => void posts.refetch()} />
      <CodePicker autoFocus label={labels[list]} value={chosen} onChange={setChosen} options={choices.map(({ id, code, name }) => ({ id, code, name, current: true }))} description={`Áp dụng cho dòng ${rowWords(rows)}.`} />
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
        {choice === undefined ? null : (
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={() => onChoose(choice)}>
            Áp dụng cho {many}
          </KeyButton>
        )}
      </div>
    </Dialog>
  )
}
