import { Button, NativeSelect } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { errorSentence, isDeclared } from '../../../shared/words/errors.ts'
import { queries, queryClient } from '../../app/api.ts'
import { FrameBar } from '../../components/frame-bar.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Logo } from '../../components/logo.tsx'
import { derivedFields } from './office-draft.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { useCountdown } from './use-countdown.ts'
import './access.css'

/** What is known of an office before anybody signs in. */
interface LockedOffice {
  readonly name: string
  readonly file: string
  readonly users: readonly { readonly id: string; readonly name: string; readonly hasPassphrase: boolean }[]
}

/** Mở khóa: who is at the keyboard, by a passphrase. */
export function UnlockPage({ office }: { office: LockedOffice }) {
  return (
    <div className="mt-access">
      <FrameBar place={<b>Minh Tuyển</b>} />
      <div className="mt-unlock">
        <section className="mt-unlock-office mt-frame-surface" aria-label="Cơ quan">
          <Logo size={64} />
          <p className="mt-unlock-name">
            {linesOf(office.name).map((line) => (
              <span key={line}>{line.toLocaleUpperCase('vi')}</span>
            ))}
          </p>
          <p className="mt-unlock-what">Hồ sơ cán bộ và thi tuyển</p>
          <span className="mt-page-space" />
          <dl className="mt-unlock-facts">
            <dt>Tệp dữ liệu</dt>
            <dd>{office.file}</dd>
          </dl>
        </section>
        <main className="mt-unlock-main">
          <UnlockForm users={office.users} />
        </main>
      </div>
    </div>
  )
}

/** "Ban Tổ chức" and "Tỉnh ủy Tuyên Quang" stand on lines of their own. */
function linesOf(name: string): readonly string[] {
  const { printName, superiorName } = derivedFields(name)
  return printName === '' ? [name] : [printName, superiorName]
}

function UnlockForm({ users }: { users: LockedOffice['users'] }) {
  const able = users.filter((user) => user.hasPassphrase)
  const [userId, setUserId] = useState(able[0]?.id ?? '')
  const [passphrase, setPassphrase] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const countdown = useCountdown()
  const unlock = useMutation(
    queries.access.unlock.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.access.state.key() }),
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
      <NativeSelect
        label="Người dùng"
        value={userId}
        onChange={(event) => {
          setUserId(event.currentTarget.value)
          unlock.reset()
        }}
        data={able.map((user) => ({ value: user.id, label: user.name }))}
        classNames={{ wrapper: 'mt-large-control' }}
      />
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
      <div>
        <Button type="submit" fullWidth className="mt-large-control" loading={unlock.isPending} disabled={waiting} rightSection={<KeyHint keys="Enter" />}>
          Mở khóa
        </Button>
        <p className="mt-unlock-wait" role="status">
          {waiting ? (
            <>
              Gõ lại được ngay; nút mở sau <b>{countdown.left} giây</b>.
            </>
          ) : null}
        </p>
      </div>
      <div className="mt-unlock-note">
        <IconShieldCheck size={16} stroke={1.9} aria-hidden />
        <p>Dữ liệu được mã hóa trên máy này và không gửi đi đâu. Không có mật khẩu hoặc phiếu khôi phục thì không ai mở được, kể cả người làm ra chương trình.</p>
      </div>
    </form>
  )
}

/** A wrong passphrase is most often an input method that is on. */
function unlockSentence(error: unknown): string {
  const { sentence, code } = errorSentence(error)
  return code === 'WRONG_PASSPHRASE' ? `${sentence} Tắt bộ gõ tiếng Việt rồi gõ lại.` : sentence
}
