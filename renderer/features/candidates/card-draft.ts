import type { CardProblem, IdentityCard } from '../../../shared/text/identity-card.ts'
import { nameSortKey, normalizeName } from '../../../shared/text/name.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { sexTitles } from '../../../shared/words/terms.ts'
import type { CandidateDraft } from './candidate-draft.ts'

/** Boxes that a card fills, in their order on the form. */
const boxes = ['fullName', 'birthDate', 'sex', 'identityNumber', 'identityIssuedOn', 'residence'] as const
export type CardBox = (typeof boxes)[number]
type CardValues = Pick<CandidateDraft, Exclude<CardBox, 'identityIssuedOn'>> & Pick<CandidateDraft['registration'], 'identityIssuedOn'>

/** A box in which something else was typed than the card says; a person decides. */
export interface CardDifference {
  readonly box: CardBox
  /** "Thẻ ghi 14/02/1998, ô này 14/02/1989". */
  readonly words: string
}

const titles: Readonly<Record<CardBox, string>> = {
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  identityNumber: 'Số CCCD',
  identityIssuedOn: 'Ngày cấp CCCD',
  residence: 'Nơi thường trú',
}

function cardValues({ number, fullName, birthDate, sex, residence, issuedOn }: IdentityCard): CardValues {
  return { fullName, birthDate, sex, identityNumber: number, residence, identityIssuedOn: issuedOn }
}

const isDate = (box: CardBox) => box === 'birthDate' || box === 'identityIssuedOn'

/** The draft with what a card says in one box. */
export function withCardValue(draft: CandidateDraft, card: IdentityCard, box: CardBox): CandidateDraft {
  const value = cardValues(card)[box]
  return box === 'identityIssuedOn' ? { ...draft, registration: { ...draft.registration, identityIssuedOn: card.issuedOn } } : { ...draft, [box]: value }
}

/** Whether what was typed says the same as the card, or less: case and place of tones tell nothing, a year waits for its day. */
function agrees(box: CardBox, typed: CardValues, card: CardValues): boolean {
  const [left, right] = [typed[box] ?? '', card[box] ?? '']
  if (isDate(box)) return right.startsWith(left)
  if (box === 'fullName') return left.trim() === '' || nameSortKey(left) === nameSortKey(right)
  return left.trim() === '' || normalizeName(left).toLowerCase() === right.toLowerCase()
}

function shown(box: CardBox, values: CardValues): string {
  if (isDate(box)) return formatPartialDate(values[box] ?? '')
  if (box === 'sex') return values.sex === null ? '' : sexTitles[values.sex].toLowerCase()
  return values[box]?.trim() ?? ''
}

/** A name typed in another case stays as it was typed; everything else that agrees is written as on the card. */
const keeps = (box: CardBox, typed: CandidateDraft) => box === 'fullName' && typed.fullName.trim() !== ''

/** Fills what a card says into the boxes that are empty or agree; what a person typed otherwise stays and is told. */
export function takeCard(draft: CandidateDraft, card: IdentityCard): { readonly draft: CandidateDraft; readonly differences: readonly CardDifference[] } {
  const values = cardValues(card)
  const typed: CardValues = { ...draft, identityIssuedOn: draft.registration.identityIssuedOn }
  const agreeing = boxes.filter((box) => agrees(box, typed, values))
  const filled = agreeing.filter((box) => !keeps(box, draft)).reduce((next, box) => withCardValue(next, card, box), draft)
  const differing = boxes.filter((box) => !agreeing.includes(box))
  return {
    draft: filled,
    differences: differing.map((box) => ({ box, words: `${titles[box]}: thẻ ghi ${shown(box, values)}, ô này ${shown(box, typed)}` })),
  }
}

/** Why a scanned line was not taken, and what to do. */
export function cardProblemSentence(problem: CardProblem): string {
  switch (problem.code) {
    case 'pieces':
      return `Thẻ quét chưa hết: mới có ${problem.found} trong ${problem.expected} phần. Đưa máy quét lại gần và quét lại, hoặc gõ theo thẻ.`
    case 'number':
      return `Số đầu dòng quét là “${problem.typed}”, có ${problem.typed.length} chữ số; số CCCD có 12. Quét lại, hoặc gõ theo thẻ.`
    case 'name':
      return 'Dòng quét không có họ tên. Quét lại, hoặc gõ theo thẻ.'
    case 'birthDate':
      return `Ngày sinh trong dòng quét là “${problem.typed}”, không phải một ngày có thật. Quét lại, hoặc gõ theo thẻ.`
    case 'sex':
      return `Giới tính trong dòng quét là “${problem.typed}”, không phải Nam hay Nữ. Tắt bộ gõ tiếng Việt rồi quét lại, hoặc gõ theo thẻ.`
    case 'issuedOn':
      return `Ngày cấp trong dòng quét là “${problem.typed}”, không phải một ngày có thật. Quét lại, hoặc gõ theo thẻ.`
  }
}
