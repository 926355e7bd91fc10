import { useQuery } from '@tanstack/react-query'
import { roleDefinitions } from '../../../shared/contract/permissions.ts'
import type { SessionView } from '../../../shared/contract/access.ts'
import { queries } from '../../app/api.ts'
import { useMay, useSession } from '../../components/session.ts'

/** Việc được giao: what the user's roles allow, and who changes them. */
export function HeldRoles() {
  const { held } = useSession()
  const exams = useQuery({ ...queries.exams.list.queryOptions(), enabled: useMay('exams.read', 'held') })
  const placeOf = ({ scopeKind, scopeId }: SessionView['held'][number]) =>
    scopeKind === 'office' ? 'cả cơ quan' : (exams.data?.find(({ id }) => id === scopeId)?.name ?? 'một kỳ thi')
  return (
    <section className="mt-settings-form" aria-label="Việc được giao">
      <h2>Việc được giao</h2>
      <dl className="mt-held">
        {held.map((one) => (
          <HeldRole key={`${one.role} ${one.scopeId ?? ''}`} title={roleDefinitions[one.role].title} place={placeOf(one)} purpose={roleDefinitions[one.role].purpose} />
        ))}
      </dl>
      <p className="mt-small mt-quiet">Các trang và nút khác không hiện vì không thuộc việc được giao. Người quản trị giao thêm hoặc thôi giao ở Cài đặt, Người dùng.</p>
    </section>
  )
}

function HeldRole({ title, place, purpose }: { title: string; place: string; purpose: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {purpose} <span className="mt-quiet">({place})</span>
      </dd>
    </>
  )
}
