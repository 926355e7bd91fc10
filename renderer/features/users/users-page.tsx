import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Grant, User } from '../../../shared/contract/users.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { CodeDialog } from './code-dialog.tsx'
import type { GivenCode } from './code-dialog.tsx'
import { EndGrant } from './end-grant.tsx'
import { GrantForm } from './grant-form.tsx'
import { NameForm } from './name-form.tsx'
import { userColumns } from './user-columns.tsx'
import { UserDetails } from './user-details.tsx'
import { RenewCode, WithdrawUser } from './user-questions.tsx'
import './users.css'

/** What is being done: in the side panel, or in a dialog over the page. */
type Doing = { kind: 'invite' | 'rename' | 'grant' | 'renewCode' | 'withdraw' } | { kind: 'endGrant'; grant: Grant } | { kind: 'code'; given: GivenCode } | null

async function refresh(): Promise<void> {
  await readAgain(queries.users, queries.access.state)
}

/** Người dùng: who works with the office, and with what roles. */
export function UsersPage() {
  const list = useQuery(queries.users.list.queryOptions())
  const [activeId, setActiveId] = useState<string | null>(null)
  // The row that the list should go to: whoever was just added.
  const [wanted, setWanted] = useState<string | null>(null)
  const [doing, setDoing] = useState<Doing>(null)
  const scope = useRef<HTMLDivElement>(null)
  // Once it is opened, not when it goes over to another row: that one was walked to in the list.
  useEffect(() => {
    if (doing?.kind === 'grant') scope.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [doing])
  const users = list.data ?? []
  const active = users.find(({ id }) => id === activeId) ?? users[0] ?? null

  const done = async () => {
    setDoing(null)
    await refresh()
  }
  const codeGiven = async (user: User, given: GivenCode) => {
    setDoing({ kind: 'code', given })
    await refresh()
    setWanted(user.id)
    setActiveId(user.id)
  }
  const invite = useMutation(
    queries.users.invite.mutationOptions({ onSuccess: ({ user, code, codeUntil }) => codeGiven(user, { userName: user.name, code, codeUntil }) }),
  )
  const rename = useMutation(queries.users.rename.mutationOptions({ onSuccess: done }))

  useStatus({ right: list.data === undefined ? [] : [`${users.length} người dùng`] })
  return (
    <Page
      title="Người dùng"
      actions={
        <KeyButton
          keys="Ctrl+N"
          variant="filled"
          onPress={() => {
            invite.reset()
            setDoing({ kind: 'invite' })
          }}
        >
          Thêm người dùng
        </KeyButton>
      }
      asideLabel={doing?.kind === 'invite' ? 'Thêm người dùng' : 'Người dùng'}
      asideWidth={370}
      aside={panel()}
    >
      <FaultNote error={list.error} onRetry={() => void list.refetch()} />
      <DataGrid
        label="Danh sách người dùng"
        rowCount={users.length}
        rowAt={(index) => users[index]}
        columns={userColumns}
        rowKey={(user) => user.id}
        density={32}
        autoFocus
        activeKey={wanted}
        onActiveChange={({ key }) => {
          if (key !== undefined) setActiveId(key)
        }}
        onOpen={() => setDoing({ kind: 'grant' })}
      />
      {dialog()}
    </Page>
  )

  function panel() {
    const cancel = () => setDoing(null)
    if (doing?.kind === 'invite') {
      return (
        <NameForm
          title="Thêm người dùng"
          lead="Người này nhận một mã dùng một lần và tự đặt mật khẩu. Trùng tên thì ghi thêm phòng, ban để phân biệt."
          name=""
          save="Thêm và cấp mã"
          onSave={(name) => invite.mutate({ name, requestId: newRequestId() })}
          onCancel={cancel}
          busy={invite.isPending}
          error={invite.error}
        />
      )
    }
    if (active === null) return undefined
    if (doing?.kind === 'rename') {
      return (
        <NameForm
          key={active.id}
          title="Đổi tên người dùng"
          lead="Tên đứng ở trang Mở khóa và trong nhật ký từ nay về sau."
          name={active.name}
          save="Đổi tên"
          onSave={(name) => rename.mutate({ id: active.id, name, expectedRevision: active.revision, requestId: newRequestId() })}
          onCancel={cancel}
          busy={rename.isPending}
          error={rename.error}
        />
      )
    }
    if (doing?.kind === 'grant') return <GrantForm key={active.id} user={active} scope={scope} onDone={() => void done()} onCancel={cancel} />
    return (
      <UserDetails
        user={active}
        acts={{
          onGrant: () => setDoing({ kind: 'grant' }),
          onEndGrant: (grant) => setDoing({ kind: 'endGrant', grant }),
          onRename: () => {
            rename.reset()
            setDoing({ kind: 'rename' })
          },
          onRenewCode: () => setDoing({ kind: 'renewCode' }),
          onWithdraw: () => setDoing({ kind: 'withdraw' }),
        }}
      />
    )
  }

  function dialog() {
    if (doing === null || active === null) return null
    const cancel = () => setDoing(null)
    switch (doing.kind) {
      case 'code':
        // Somebody without a role cannot get in with the code: giving one comes next.
        return <CodeDialog given={doing.given} onClose={() => setDoing(active.grants.some(({ state }) => state !== 'past') ? null : { kind: 'grant' })} />
      case 'renewCode':
        return <RenewCode user={active} onDone={(user, given) => void codeGiven(user, given)} onCancel={cancel} />
      case 'withdraw':
        return <WithdrawUser user={active} onDone={() => void done()} onCancel={cancel} />
      case 'endGrant':
        return <EndGrant user={active} grant={doing.grant} onDone={() => void done()} onCancel={cancel} />
      default:
        return null
    }
  }
}
