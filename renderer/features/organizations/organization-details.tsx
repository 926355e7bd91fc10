import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Organization } from '../../../shared/contract/organizations.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'
import type { OrganizationAct } from './organization-draft.ts'

/** One organization: what is known, what it was called before, what was mended. */
export function OrganizationDetails({ organization, nameOf, onAct }: { organization: Organization; nameOf: (id: string | null) => string; onAct: (act: OrganizationAct) => void }) {
  const mayWrite = useMay('organizations.write')
  return (
    <>
      <section className="mt-section" aria-label="Tổ chức">
        <h2>{organization.name}</h2>
        <dl className="mt-facts">
          <dt>Tên viết tắt</dt>
          <dd>{organization.shortName ?? 'chưa có'}</dd>
          <dt>Trực thuộc</dt>
          <dd>{nameOf(organization.parentId)}</dd>
          <dt>Có từ</dt>
          <dd>{period(organization)}</dd>
        </dl>
        {mayWrite ? (
          <div className="mt-form-actions">
            <Button variant="default" onClick={() => onAct('change')}>
              Ghi thay đổi…
            </Button>
            <Button variant="default" onClick={() => onAct('correct')}>
              Sửa sai…
            </Button>
          </div>
        ) : null}
      </section>
      <OrganizationVersions id={organization.id} nameOf={nameOf} />
    </>
  )
}

/** "05/9/2001 đến nay", as far as it is known. */
export function period({ validFrom, validTo }: Pick<Organization, 'validFrom' | 'validTo'>): string {
  const from = validFrom === null ? 'chưa rõ' : formatPartialDate(validFrom)
  return `${from} đến ${validTo === null ? 'nay' : formatPartialDate(validTo)}`
}

type Version = Organization & { recordedSeq: number; supersededSeq: number | null }

/** What counts now, the latest period first; then what was replaced, the latest entry first. */
function inForceFirst(left: Version, right: Version): number {
  if ((left.supersededSeq === null) !== (right.supersededSeq === null)) return left.supersededSeq === null ? -1 : 1
  if (left.supersededSeq !== null) return right.recordedSeq - left.recordedSeq
  return (right.validFrom ?? '').localeCompare(left.validFrom ?? '')
}

function OrganizationVersions({ id, nameOf }: { id: string; nameOf: (id: string | null) => string }) {
  const versions = useQuery(queries.organizations.versions.queryOptions({ input: { id } }))
  const ordered = versions.data?.toSorted(inForceFirst) ?? []
  return (
    <section className="mt-section" aria-label="Lịch sử">
      <h2>Lịch sử</h2>
      <FaultNote error={versions.error} />
      <ol className="mt-versions">
        {ordered.map((version) => (
          <li key={version.versionId} data-superseded={version.supersededSeq !== null || undefined}>
            <div className="mt-versions-period">{period(version)}</div>
            <div>{version.name}</div>
            {version.parentId === null ? null : <div className="mt-small mt-quiet">thuộc {nameOf(version.parentId)}</div>}
            {version.supersededSeq === null ? null : <StateBadge state="draft">đã thay bằng dòng khác ở việc số {version.supersededSeq}</StateBadge>}
          </li>
        ))}
      </ol>
    </section>
  )
}
