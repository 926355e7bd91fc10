import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { errorSentence, isDeclared } from '../../../shared/words/errors.ts'
import { queries } from '../../app/api.ts'
import type { LetIn } from './locked-office.ts'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { useCountdown } from './use-countdown.ts'
import { WaitButton } from './wait-button.tsx'

/** Mở khóa with a passphrase. */
export function UnlockForm({ userId, picker, onIn, children }: { userId: string; picker: ReactNode; onIn: LetIn; children: ReactNode }) {
  const [passphrase, setPassphrase] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const countdown = useCountdown()
  const unlock = useMutation(
    queries.access.unlock.mutationOptions({
      onSuccess: onIn,
      onError: (error) => {
        if (isDeclared(error) && error.code === 'WRONG_PASSPHRASE') countdown.start(error.data.waitSeconds)
        box.current?.focus()
        box.current?.select()
      },
    }),
  )
  const waiting = countdown.left > 0
  return (
    <form
      className="mt-unlock-form"
      aria-label="Mở khóa"
      onSubmit={(event) => {
        event.preventDefault()
        if (!waiting && !unlock.isPending && passphrase !== '') unlock.mutate({ userId, passphrase })
      }}
    >
      <h1 className="mt-large-title">Mở khóa</h1>
      {picker}
      <PassphraseField
        ref={box}
        label="Mật khẩu"
        value={passphrase}
        autoFocus
        onChange={(value) => {
          setPassphrase(value)
          if (!waiting) unlock.reset()
        }}
        error={unlock.error === null ? undefined : unlockSentence(unlock.error)}
      />
      <WaitButton secondsLeft={countdown.left} busy={unlock.isPending}>
        Mở khóa
      </WaitButton>
      {children}
    </form>
  )
}

/** A wrong passphrase is most often an input method that is on. */
function unlockSentence(error: unknown): string {
  const { sentence, code } = errorSentence(error)
  return code === 'WRONG_PASSPHRASE' ? `${sentence} Tắt bộ gõ tiếng Việt rồi gõ lại.` : sentence
}
