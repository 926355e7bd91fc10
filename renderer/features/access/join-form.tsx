import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { errorSentence, isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import type { LetIn, LockedUser } from './locked-office.ts'
import { newPassphraseErrors, NewPassphraseFields, noPassphrase, passphraseAdvice } from './new-passphrase.tsx'
import { useCountdown } from './use-countdown.ts'
import { WaitButton } from './wait-button.tsx'

/** Letters of a one-time code, without what parts its groups. */
const codeLength = 16

/** Why a typed code is not one yet. */
function codeError(code: string): string | undefined {
  const letters = code.replace(/[\s-]/gu, '').length
  return letters === codeLength ? undefined : `Mã có ${codeLength} chữ, chia bốn nhóm; đã gõ ${letters}. Xem lại giấy người quản trị giao.`
}

/** Mở lần đầu: the one-time code that the administrator handed over, and the passphrase chosen. */
export function JoinForm({ user, picker, onIn }: { user: LockedUser; picker: ReactNode; onIn: LetIn }) {
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(noPassphrase)
  const [judged, setJudged] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const countdown = useCountdown()
  const join = useMutation(
    queries.access.join.mutationOptions({
      onSuccess: onIn,
      onError: (error) => {
        if (isDeclared(error) && error.code === 'WRONG_CODE') countdown.start(error.data.waitSeconds)
        box.current?.focus()
        box.current?.select()
      },
    }),
  )
  const errors = newPassphraseErrors(chosen)
  const wrongCode = codeError(code)
  const ofCode = isDeclared(join.error) && (join.error.code === 'WRONG_CODE' || join.error.code === 'CODE_EXPIRED')

  function submit(): void {
    setJudged(true)
    if (wrongCode !== undefined) box.current?.focus()
    if (wrongCode !== undefined || Object.keys(errors).length > 0 || countdown.left > 0 || join.isPending) return
    join.mutate({ userId: user.id, code, passphrase: chosen.passphrase, requestId: newRequestId() })
  }

  return (
    <section className="mt-unlock-form" aria-label="Mở lần đầu">
      <h1 className="mt-large-title">Mở lần đầu</h1>
      {picker}
      <p className="mt-quiet">{user.name} chưa có mật khẩu. Gõ mã người quản trị đã giao, rồi đặt mật khẩu của riêng mình.</p>
      <FieldGrid onSubmit={submit} label="Mở lần đầu" enterSubmits>
        <FieldCell>
          <TextInput
            ref={box}
            label="Mã mở lần đầu"
            description="Bốn nhóm, mỗi nhóm bốn chữ; không phân biệt hoa, thường"
            value={code}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            error={ofCode ? errorSentence(join.error).sentence : judged ? wrongCode : undefined}
            classNames={{ wrapper: 'mt-large-control', input: 'mt-code-input' }}
            onChange={(event) => {
              setCode(event.currentTarget.value)
              if (countdown.left === 0) join.reset()
            }}
          />
        </FieldCell>
        <NewPassphraseFields label="Mật khẩu mới" draft={chosen} onChange={setChosen} errors={judged ? errors : {}} />
        {ofCode ? null : <FaultNote error={join.error} />}
        <WaitButton secondsLeft={countdown.left} busy={join.isPending}>
          Đặt mật khẩu và mở
        </WaitButton>
      </FieldGrid>
      <p className="mt-small mt-quiet">{passphraseAdvice}</p>
    </section>
  )
}
