import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { errorSentence, isDeclared } from '../../../shared/words/errors.ts'
import { queries } from '../../app/api.ts'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { Note } from '../../components/note.tsx'
import { newPassphraseErrors, NewPassphraseFields, noPassphrase, passphraseAdvice } from './new-passphrase.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { useCountdown } from './use-countdown.ts'
import { WaitButton } from './wait-button.tsx'

/** Đổi mật khẩu: one's own. */
export function PassphraseForm() {
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState(noPassphrase)
  const [judged, setJudged] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const countdown = useCountdown()
  const change = useMutation(
    queries.access.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('')
        setChosen(noPassphrase)
        setJudged(false)
      },
      onError: (error) => {
        if (isDeclared(error) && error.code === 'WRONG_PASSPHRASE') countdown.start(error.data.waitSeconds)
        box.current?.focus()
        box.current?.select()
      },
    }),
  )
  const errors = newPassphraseErrors(chosen)
  const missing = current === '' ? 'Chưa gõ mật khẩu đang dùng.' : undefined

  function save(): void {
    setJudged(true)
    if (missing !== undefined) box.current?.focus()
    if (missing !== undefined || Object.keys(errors).length > 0 || countdown.left > 0 || change.isPending) return
    change.mutate({ current, passphrase: chosen.passphrase })
  }

  return (
    <section className="mt-settings-form mt-settings-narrow" aria-label="Đổi mật khẩu">
      <h2>Đổi mật khẩu</h2>
      {change.isSuccess && current === '' ? <Note kind="done">Đã đổi mật khẩu. Lần mở sau dùng mật khẩu mới.</Note> : null}
      <FieldGrid label="Đổi mật khẩu" onSubmit={save} enterSubmits>
        <FieldCell>
          <PassphraseField
            ref={box}
            label="Mật khẩu đang dùng"
            value={current}
            error={change.error === null ? (judged ? missing : undefined) : errorSentence(change.error).sentence}
            onChange={(value) => {
              setCurrent(value)
              if (countdown.left === 0) change.reset()
            }}
          />
        </FieldCell>
        <NewPassphraseFields label="Mật khẩu mới" draft={chosen} onChange={setChosen} errors={judged ? errors : {}} />
        <WaitButton secondsLeft={countdown.left} busy={change.isPending}>
          Đổi mật khẩu
        </WaitButton>
      </FieldGrid>
      <p className="mt-small mt-quiet">{passphraseAdvice}</p>
    </section>
  )
}
