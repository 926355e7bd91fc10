import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { errorSentence } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import type { LetIn } from './locked-office.ts'
import { newPassphraseErrors, NewPassphraseFields, noPassphrase } from './new-passphrase.tsx'
import { groupsTyped, recoveryGroupCount } from './recovery-groups.ts'

/** Mở bằng phiếu khôi phục: the printed groups, and a new passphrase for an administrator. */
export function RecoverForm({ userId, picker, onBack, onIn }: { userId: string; picker: ReactNode; onBack: () => void; onIn: LetIn }) {
  const [groups, setGroups] = useState('')
  const [chosen, setChosen] = useState(noPassphrase)
  const [judged, setJudged] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const recover = useMutation(queries.access.recover.mutationOptions({ onSuccess: onIn, onError: () => box.current?.focus() }))
  const errors = newPassphraseErrors(chosen)
  const missing = groups.trim() === '' ? `Chưa gõ nhóm nào. Gõ đủ ${recoveryGroupCount} nhóm in trên phiếu.` : undefined

  function submit(): void {
    setJudged(true)
    if (missing !== undefined) box.current?.focus()
    if (missing !== undefined || Object.keys(errors).length > 0 || recover.isPending) return
    recover.mutate({ groups, userId, passphrase: chosen.passphrase, requestId: newRequestId() })
  }

  return (
    <section className="mt-unlock-form" aria-label="Phiếu khôi phục">
      <h1 className="mt-large-title">Mở bằng phiếu khôi phục</h1>
      {picker}
      <FieldGrid onSubmit={submit} label="Mở bằng phiếu khôi phục" enterSubmits>
        <FieldCell>
          <Textarea
            ref={box}
            label="Các nhóm trên phiếu"
            description={`${groupsTyped(groups)}/${recoveryGroupCount} nhóm; có hay không có dấu cách, chữ hoa hay thường đều được`}
            value={groups}
            autoFocus
            autosize
            minRows={3}
            maxRows={5}
            spellCheck={false}
            maxLength={200}
            error={recover.error === null ? (judged ? missing : undefined) : errorSentence(recover.error).sentence}
            classNames={{ input: 'mt-code-input' }}
            onChange={(event) => {
              setGroups(event.currentTarget.value)
              recover.reset()
            }}
          />
        </FieldCell>
        <NewPassphraseFields label="Mật khẩu mới" draft={chosen} onChange={setChosen} errors={judged ? errors : {}} />
        <div className="mt-unlock-buttons">
          <Button variant="default" className="mt-large-control" onClick={onBack}>
            Quay lại
          </Button>
          <Button type="submit" className="mt-large-control" loading={recover.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Đặt mật khẩu và mở
          </Button>
        </div>
      </FieldGrid>
      <Note>Phiếu vẫn dùng được sau lần này. Nếu có người khác đã xem phiếu thì vào Cài đặt, lập phiếu mới.</Note>
    </section>
  )
}
