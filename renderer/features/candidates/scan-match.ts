import type { MatchedFile } from '../../../shared/contract/scans.ts'
import { scanRefusalWords, matchedByWords } from '../../../shared/words/scans.ts'
import type { ScanKind } from '../../../shared/contract/scans.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'

/** Whom somebody chose for a file: a person by its place among those offered, or nobody. */
export type Choices = ReadonlyMap<string, number | null>

/** Person that a file will be kept for; null where it will not. */
export function chosenPerson(file: MatchedFile, choices: Choices): MatchedFile['people'][number] | null {
  if (file.state === 'refused' || file.people.length === 0) return null
  const chosen = choices.get(file.path)
  if (chosen === undefined) return file.state === 'matched' ? (file.people[0] ?? null) : null
  return chosen === null ? null : (file.people[chosen] ?? null)
}

/** The next choice for a file: each person offered in turn, then nobody. */
export function nextChoice(file: MatchedFile, choices: Choices): Choices {
  if (file.state === 'refused' || file.people.length === 0) return choices
  const now = chosenPerson(file, choices)
  const place = now === null ? -1 : file.people.indexOf(now)
  return new Map([...choices, [file.path, place + 1 < file.people.length ? place + 1 : null]])
}

/** Files that will be kept, each with its person; a second photo of one person is left out. */
export function filesToTake(kind: ScanKind, files: readonly MatchedFile[], choices: Choices): { readonly path: string; readonly candidateId: string }[] {
  const chosen = files.flatMap((file) => {
    const person = chosenPerson(file, choices)
    return person === null ? [] : [{ path: file.path, candidateId: person.candidateId }]
  })
  return kind === 'paper' ? chosen : chosen.filter(({ candidateId }, index) => chosen.findIndex((other) => other.candidateId === candidateId) === index)
}

/** How many files stand where: "120 khớp, 3 nghi ngờ, 2 không khớp, 1 trùng, 1 không nhận". */
export function matchWords(files: readonly MatchedFile[]): string {
  const words = { matched: 'khớp', doubtful: 'cần xem', unmatched: 'không khớp', twice: 'trùng người', refused: 'không nhận' } as const
  return Object.entries(words)
    .flatMap(([state, word]) => {
      const count = files.filter((file) => file.state === state).length
      return count === 0 ? [] : [`${count.toLocaleString('vi-VN')} ${word}`]
    })
    .join(', ')
}

/** Why a file stands as it does, and what to do. */
export function fileNote(file: MatchedFile, kind: ScanKind, choices: Choices): string {
  if (file.refusal !== null) return scanRefusalWords(file.refusal, kind)
  if (file.state === 'unmatched') return 'Tên tệp chưa nêu ai. Đổi tên theo CCCD, SBD rồi chọn lại.'
  const person = chosenPerson(file, choices)
  const replaces = person?.replaces === true ? '; thay ảnh đang có' : ''
  if (file.state === 'twice') return `Hai tệp cho một người; Enter để chọn tệp này${replaces}`
  if (file.state === 'doubtful') return person === null ? `${matchedByWords(file.by)}: xem lại, Enter để nhận` : `đã nhận, ${matchedByWords(file.by)}${replaces}`
  return person === null ? 'đã bỏ; Enter để nhận lại' : `${matchedByWords(file.by)}${replaces}`
}

/** A person as the list names him: "Lò Văn An, 05/9/2001, TH-01". */
export function personWords({ fullName, birthDate, postCode }: MatchedFile['people'][number]): string {
  return `${fullName}, ${formatPartialDate(birthDate)}, ${postCode}`
}
