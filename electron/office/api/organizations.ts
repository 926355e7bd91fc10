import { StaleError } from '../../../db/queries/acts.ts'
import { findVersion, listOrganizations, listVersions, organizationExists, versionOn, type VersionRow } from '../../../db/queries/organizations.ts'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import type { Reader } from '../../../db/open.ts'
import { addDays } from '../../../shared/text/day.ts'
import { firstDay } from '../../../shared/text/partial-date.ts'
import type { Organization } from '../../../shared/contract/organizations.ts'
import { atWork, newId, today, write } from '../act.ts'
import { office } from '../gate.ts'
import { refuse } from '../refuse.ts'
import { organizationFacts, type OrganizationFacts } from '../organization-facts.ts'
import type { OfficeState } from '../state.ts'

function shown({ organizationId, name, shortName, parentId, validFrom, validTo, id }: VersionRow): Organization {
  return { id: organizationId, name, shortName, parentId, validFrom, validTo, versionId: id }
}

function append(state: OfficeState, act: Act, organizationId: string, facts: OrganizationFacts, previousId: string | null): VersionRow {
  if (facts.parentId !== null && !organizationExists(act.tx, facts.parentId)) throw new NotFoundError('organization')
  const id = newId(state)
  act.append('organizationVersion', { id, organizationId, ...organizationFacts(facts) }, previousId)
  const row = findVersion(act.tx, id)
  if (row === null) throw new NotFoundError('organization')
  return row
}

/** No organization stands above itself. */
function checkParent(reader: Reader, id: string, parentId: string | null, day: string): void {
  const above = new Set<string>()
  for (let up = parentId; up !== null && !above.has(up); up = versionOn(reader, up, day)?.parentId ?? null) above.add(up)
  if (above.has(id)) refuse('parentId', 'aboveItself')
}

/** Between two days an organization is told once. */
function checkOnce(reader: Reader, before: VersionRow, validFrom: string | null): void {
  const first = validFrom === null ? '' : firstDay(validFrom)
  const last = before.validToDay ?? '9999-12-31'
  if (first > last) refuse('validFrom', 'afterEnd')
  const others = listVersions(reader, before.organizationId).filter(({ id, supersededSeq }) => supersededSeq === null && id !== before.id)
  if (others.some(({ validFromDay, validToDay }) => (validFromDay ?? '') <= last && (validToDay ?? '9999-12-31') >= first)) refuse('validFrom', 'overlaps')
}

/** Version that a caller saw; refused when somebody has replaced it. */
function seen(act: Act, versionId: string): VersionRow {
  const row = findVersion(act.tx, versionId)
  if (row === null) throw new NotFoundError('organization')
  if (row.supersededSeq !== null) throw new StaleError(null)
  return row
}

export const organizations = {
  list: office.organizations.list.handler(({ context: { state }, input }) => {
    const { db } = atWork(state)
    const rows = listOrganizations(db, input.day ?? today(state), input.asRecordedSeq, input.query).map(shown)
    return { rows, total: rows.length }
  }),

  versions: office.organizations.versions.handler(({ context: { state }, input }) =>
    listVersions(atWork(state).db, input.id).map((row) => ({ ...shown(row), recordedSeq: row.recordedSeq, supersededSeq: row.supersededSeq })),
  ),

  create: office.organizations.create.handler(({ context: { state }, input: { requestId, ...facts } }) =>
    write(state, { procedure: 'organizations.create', requestId }, (act) => {
      const id = newId(state)
      act.insert('organization', { id })
      return shown(append(state, act, id, { ...facts, validTo: null }, null))
    }),
  ),

  change: office.organizations.change.handler(({ context: { state }, input: { requestId, id, versionId, from, reason, ...facts } }) =>
    write(state, { procedure: 'organizations.change', requestId, reason }, (act) => {
      const before = seen(act, versionId)
      if (before.organizationId !== id) throw new NotFoundError('organization')
      const first = firstDay(from)
      if (before.validFromDay !== null && first <= before.validFromDay) refuse('from', 'notAfterStart')
      if (before.validToDay !== null && first > before.validToDay) refuse('from', 'afterEnd')
      checkParent(act.tx, id, facts.parentId, today(state))
      const { name, shortName, parentId, validFrom } = before
      append(state, act, id, { name, shortName, parentId, validFrom, validTo: addDays(first, -1) }, versionId)
      return shown(append(state, act, id, { ...facts, validFrom: from, validTo: before.validTo }, null))
    }),
  ),

  correct: office.organizations.correct.handler(({ context: { state }, input: { requestId, versionId, reason, ...facts } }) =>
    write(state, { procedure: 'organizations.correct', requestId, reason }, (act) => {
      const before = seen(act, versionId)
      checkParent(act.tx, before.organizationId, facts.parentId, today(state))
      checkOnce(act.tx, before, facts.validFrom)
      return shown(append(state, act, before.organizationId, { ...facts, validTo: before.validTo }, versionId))
    }),
  ),
}
