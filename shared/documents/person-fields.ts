import { fold } from '../text/fold.ts'
import { maskIdentityNumber } from '../text/identity-number.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import type { ColumnKey } from './choices.ts'
import { counts, figures, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { sharedNames } from './person.ts'
import type { ListedPerson } from './person.ts'

/** Columns that a list has whether or not they may be left out elsewhere. */
export interface FixedColumns {
  /** The post stands on the list although nobody chooses it. */
  readonly post: boolean
}

/**
 * The columns that say who somebody is, in the order of every list: TT, SBD, name, birth, identity, ethnic group, post,
 * agency. SBD stands there as soon as somebody has one.
 */
export function personFields<Person extends ListedPerson>(people: readonly Person[], shown: ReadonlySet<ColumnKey>, fixed: FixedColumns): Field<Person>[] {
  const numbered = people.some(({ number }) => number !== null)
  return [
    counts('position', 'TT', (_person, position) => position),
    ...(numbered ? [figures<Person>('number', 'SBD', ({ number }) => number ?? '')] : []),
    nameField(people, shown),
    ...birthFields<Person>(shown),
    ...identityFields<Person>(shown),
    ...(shown.has('ethnicGroup') ? [words<Person>('ethnicGroup', 'Dân tộc', 1, ({ ethnicGroup }) => ethnicGroup ?? '')] : []),
    ...(fixed.post || shown.has('postName') ? [words<Person>('postName', 'Vị trí dự tuyển', 5, ({ postName }) => postName)] : []),
    ...(shown.has('agencyName') ? [words<Person>('agencyName', 'Cơ quan, đơn vị', 5, ({ agencyName }) => agencyName)] : []),
  ]
}

/**
 * The name; whoever shares it with somebody else of the list is told apart by birth and agency even where these have no
 * column (field report 44): "Nguyễn Văn An (sinh 12/3/1999, Sở Y tế)".
 */
function nameField<Person extends ListedPerson>(people: readonly Person[], shown: ReadonlySet<ColumnKey>): Field<Person> {
  const shared = sharedNames(people)
  return words('fullName', 'Họ và tên', 12, (person) => {
    if (!shared.has(fold(person.fullName))) return person.fullName
    const birth = shown.has('birth') || person.birthDate === null ? [] : [`sinh ${formatPartialDate(person.birthDate)}`]
    const agency = shown.has('agencyName') ? [] : [person.agencyName]
    const apart = [...birth, ...agency].join(', ')
    return apart === '' ? person.fullName : `${person.fullName} (${apart})`
  })
}

function birthFields<Person extends ListedPerson>(shown: ReadonlySet<ColumnKey>): Field<Person>[] {
  const birthOf = ({ birthDate }: Person) => (birthDate === null ? '' : formatPartialDate(birthDate))
  const birthIf = (sex: Person['sex']) => (person: Person) => (person.sex === sex ? birthOf(person) : '')
  if (shown.has('birth') && shown.has('birthBySex')) {
    return [
      withColumn(figures('birthMale', 'Nam', birthIf('male')), { group: 'Ngày sinh' }),
      withColumn(figures('birthFemale', 'Nữ', birthIf('female')), { group: 'Ngày sinh' }),
    ]
  }
  return [
    ...(shown.has('birth') ? [figures('birth', 'Ngày sinh', birthOf)] : []),
    ...(shown.has('sex') ? [figures<Person>('sex', 'Giới tính', ({ sex }) => (sex === 'male' ? 'Nam' : 'Nữ'))] : []),
  ]
}

function identityFields<Person extends ListedPerson>(shown: ReadonlySet<ColumnKey>): Field<Person>[] {
  const whole = shown.has('fullIdentityNumber')
  if (!whole && !shown.has('identityNumber')) return []
  return [figures('identityNumber', 'Số CCCD', ({ identityNumber: number }) => (number === null || whole ? (number ?? '') : maskIdentityNumber(number)))]
}
