import type { DocumentOptions } from '../contract/documents.ts'
import { shownColumns } from './choices.ts'
import type { PrintDocument, Signature } from './document.ts'
import { columnsOf, counts, figures, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import { personFields } from './person-fields.ts'
import { blank } from './signing.ts'
import { everybody, onlyPart, seated, sittingHeading } from './sitting.ts'
import type { SeatedCandidate, SittingsFacts } from './sitting.ts'

/** A photo of 3 × 4 cm with the frame around it, in millimetres. */
const photoSpace = { width: 32, height: 42 }

/** Room to sign one's name, in millimetres. */
const signatureSpace = { width: 30, height: 11 }

/** Two in each room, one of them responsible (TT 22/2025/TT-BNV Quy chế Đ.11). */
const invigilators: readonly Signature[] = [
  { authority: null, position: 'GIÁM THỊ 1', name: null },
  { authority: null, position: 'GIÁM THỊ 2', name: null },
]

/**
 * Danh sách gọi vào phòng thi: name, date of birth and number at least (TT 22/2025/TT-BNV Quy chế Đ.6), with the photo, or
 * room for one, and room for the candidate's signature; signed by the invigilators of each room.
 */
export function callListDocument(facts: SittingsFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('callList', options)
  const fields = [
    ...personFields(everybody(facts), shown, { post: false }),
    ...(shown.has('seat') ? [counts<SeatedCandidate>('seat', 'Chỗ ngồi', ({ seat }) => seat)] : []),
    ...(shown.has('photo') ? [handField('photo', 'Ảnh 3 × 4', photoSpace)] : []),
    ...(shown.has('signature') ? [handField('signature', 'Ký tên', signatureSpace)] : []),
    ...(shown.has('note') ? [words<SeatedCandidate>('note', 'Ghi chú', 1, ({ note }) => note)] : []),
  ]
  const part = onlyPart(facts.sittings)
  const groups = facts.sittings.map((sitting) => {
    const people = seated(sitting, 'callList', options)
    return rowGroup(fields, people, {
      ...(shown.has('photo') ? { photos: people.flatMap(({ photo }) => photo ?? []) } : {}),
      heading: sittingHeading(sitting, part === null),
      sheet: { closing: `Phòng này có ${sitting.people.length} thí sinh; có mặt ${blank}, vắng ${blank}`, signatures: invigilators },
    })
  })
  return framed(facts, options, {
    kind: 'callList',
    title: 'DANH SÁCH',
    subtitle: `gọi thí sinh vào phòng thi${part === null ? '' : `, ${part},`} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(fields), groups },
    closing: groups.length === 0 ? 'Chưa có thí sinh nào được xếp phòng.' : null,
    signatures: [],
  })
}

function handField(kind: 'photo' | 'signature', title: string, space: { readonly width: number; readonly height: number }): Field<SeatedCandidate> {
  return withColumn(figures(kind, title, () => ''), { kind, space })
}
