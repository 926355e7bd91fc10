import { NativeSelect } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { FrameBar } from '../../components/frame-bar.tsx'
import { Logo } from '../../components/logo.tsx'
import { JoinForm } from './join-form.tsx'
import type { LetIn, LockedOffice, LockedUser } from './locked-office.ts'
import { derivedFields } from './office-draft.ts'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'
import './access.css'

/** Properties of the locked page; `lastUserId` is whose office lies under the cover. */
interface LockedPageProps {
  office: LockedOffice
  lastUserId: string | null
  onIn: LetIn
}

/** Mở khóa: who is at the keyboard, by a passphrase, a one-time code or the recovery sheet. */
export function LockedPage({ office, lastUserId, onIn }: LockedPageProps) {
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
          <WaysIn users={office.users} lastUserId={lastUserId} onIn={onIn} />
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

function WaysIn({ users, lastUserId, onIn }: { users: readonly LockedUser[]; lastUserId: string | null; onIn: LetIn }) {
  const first = users.find(({ id }) => id === lastUserId) ?? users.find(({ hasPassphrase }) => hasPassphrase) ?? users[0]
  const [userId, setUserId] = useState(first?.id ?? '')
  const [recovering, setRecovering] = useState(false)
  const user = users.find(({ id }) => id === userId) ?? first
  const picker = <UserPicker label={recovering ? 'Người quản trị' : 'Người dùng'} users={users} userId={userId} onChange={setUserId} marked={!recovering} />
  if (user === undefined || recovering) return <RecoverForm userId={userId} picker={picker} onBack={() => setRecovering(false)} onIn={onIn} />
  if (!user.hasPassphrase) return <JoinForm key={user.id} user={user} picker={picker} onIn={onIn} />
  return (
    <UnlockForm key={user.id} userId={user.id} picker={picker} onIn={onIn}>
      <div className="mt-unlock-ways">
        <button type="button" className="mt-link" onClick={() => setRecovering(true)}>
          Quên mật khẩu: dùng phiếu khôi phục
        </button>
        <p className="mt-small mt-quiet">Phiếu khôi phục dành cho người quản trị. Người khác quên mật khẩu thì người quản trị cấp mã mở mới.</p>
      </div>
      <div className="mt-unlock-note">
        <IconShieldCheck size={16} stroke={1.9} aria-hidden />
        <p>Dữ liệu được mã hóa trên máy này và không gửi đi đâu. Không có mật khẩu hoặc phiếu khôi phục thì không ai mở được, kể cả người làm ra chương trình.</p>
      </div>
    </UnlockForm>
  )
}

function UserPicker({ label, users, userId, onChange, marked }: { label: string; users: readonly LockedUser[]; userId: string; onChange: (id: string) => void; marked: boolean }) {
  return (
    <NativeSelect
      label={label}
      value={userId}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={users.map((user) => ({ value: user.id, label: user.hasPassphrase || !marked ? user.name : `${user.name} · mở lần đầu` }))}
      classNames={{ wrapper: 'mt-large-control' }}
    />
  )
}
