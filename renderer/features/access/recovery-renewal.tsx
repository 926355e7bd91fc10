import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { errorSentence } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { Note } from '../../components/note.tsx'
import { useSession } from '../../components/session.ts'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { PrintSheetButton, RecoverySheet } from './recovery-sheet.tsx'

/** Lập phiếu khôi phục mới: the old sheet opens nothing from then on. */
export function RecoveryRenewal() {
  const { office } = useSession()
  const [asking, setAsking] = useState(false)
  /** The groups while the sheet is shown; they are kept nowhere else. */
  const [made, setMade] = useState<readonly string[] | null>(null)
  return (
    <section className="mt-settings-form" aria-label="Phiếu khôi phục">
      <h2>Phiếu khôi phục</h2>
      <p className="mt-quiet">
        Tờ giấy mở được dữ liệu khi không còn người quản trị nào có mật khẩu. Mất phiếu, hay ngờ có người đã xem thì lập phiếu mới: phiếu cũ hết hiệu lực ngay, trừ với các bản sao lưu làm trước đó.
      </p>
      {made === null ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          Lập phiếu mới…
        </Button>
      ) : (
        <>
          <Note kind="missing">Phiếu cũ đã hết hiệu lực. In phiếu này, cất vào phong bì niêm phong rồi bấm “Đã cất phiếu”: rời trang là không xem lại được.</Note>
          <div className="mt-settings-actions">
            <PrintSheetButton officeName={office.name} recoveryKey={made} />
            <Button onClick={() => setMade(null)}>Đã cất phiếu</Button>
          </div>
          <div className="mt-settings-sheet">
            <RecoverySheet officeName={office.name} recoveryKey={made} />
          </div>
        </>
      )}
      {asking ? (
        <RenewalQuestion
          onDone={(groups) => {
            setAsking(false)
            setMade(groups)
          }}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </section>
  )
}

function RenewalQuestion({ onDone, onCancel }: { onDone: (groups: readonly string[]) => void; onCancel: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const renew = useMutation(queries.access.renewRecovery.mutationOptions({ onSuccess: ({ recoveryKey }) => onDone(recoveryKey) }))
  function confirm(): void {
    if (passphrase !== '' && !renew.isPending) renew.mutate({ passphrase, requestId: newRequestId() })
  }
  return (
    <Dialog title="Lập phiếu khôi phục mới?" onClose={onCancel}>
      <p>Phiếu đang cất không mở được dữ liệu nữa. Nhật ký ghi tên người lập phiếu mới. Gõ mật khẩu của mình để chắc là đúng người.</p>
      <FieldGrid label="Lập phiếu khôi phục mới" onSubmit={confirm} enterSubmits>
        <FieldCell>
          <PassphraseField
            label="Mật khẩu"
            autoFocus
            value={passphrase}
            error={renew.error === null ? undefined : errorSentence(renew.error).sentence}
            onChange={(value) => {
              setPassphrase(value)
              renew.reset()
            }}
          />
        </FieldCell>
      </FieldGrid>
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onCancel}>
          Giữ phiếu cũ
        </Button>
        <Button onClick={confirm} loading={renew.isPending}>
          Lập phiếu mới
        </Button>
      </div>
    </Dialog>
  )
}
