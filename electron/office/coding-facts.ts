import { findUser } from '../../db/queries/access.ts'
import { codesOfPart, readRecipients, type CodingRow } from '../../db/queries/scripts.ts'
import type { Reader } from '../../db/open.ts'

/** What may be told of a coding: who keeps its table, how many scripts, sheets and codes, and what the table is known by. */
export function codingFacts(reader: Reader, { coding: { partId, scripts, sheets }, box, at }: CodingRow) {
  const codes = codesOfPart(reader, partId)
  return {
    at,
    keepers: readRecipients(box).map(({ userId }) => findUser(reader, userId)?.name ?? ''),
    scripts,
    sheets,
    spares: codes.filter(({ state }) => state === 'spare').length,
    voided: codes.filter(({ state }) => state === 'void').length,
    commitment: box.commitment,
  }
}
