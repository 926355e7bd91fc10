import type { CardProblem, IdentityCard } from '../../../shared/text/identity-card.ts'
import { nameSortKey, normalizeName } from '../../../shared/text/name.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { sexTitles } from '../../../shared/words/terms.ts'
import type { CandidateDraft } from './candidate-draft.ts'

/** Boxes that a card fills, in their order on the form. */
const boxes = ['fullName', 'birthDate', 'sex', 'identityNumber', 'residence'] as const
export type CardBox = (typeof boxes)[number]
type CardValues = Pick<CandidateDraft, CardBox>

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
  residence: 'Nơi thường trú',
}

export function cardValues({ number, fullName, birthDate, sex, residence }: IdentityCard): CardValues {
  return { fullName, birthDate, sex, identityNumber: number, residence }
}

/** Whether what was typed says the same as the card, or less: case and place of tones tell nothing, a year waits for its day. */
function agrees(box: CardBox, typed: CardValues, card: CardValues): boolean {
  const [left, right] = [typed[box] ?? '', card[box] ?? '']
  if (box === 'birthDate') return right.startsWith(left)
  if (box === 'fullName') return left.trim() === '' || nameSortKey(left) === nameSortKey(right)
  return left.trim() === '' || normalizeName(left).toLowerCase() === right.toLowerCase()
}

function shown(box: CardBox, values: CardValues): string {
  if (box === 'birthDate') return formatPartialDate(values.birthDate ?? '')
  if (box === 'sex') return values.sex === null ? '' : sexTitles[values.sex].toLowerCase()
  return values[box]?.trim() ?? ''
}

/** A name typed in another case stays as it was typed; everything else that agrees is written as on the card. */
const keeps = (box: CardBox, typed: CandidateDraft) => box === 'fullName' && typed.fullName.trim() !== ''

/** Fills what a card says into the boxes that are empty or agree; what a person typed otherwise stays and is told. */
export function takeCard(draft: CandidateDraft, card: IdentityCard): { readonly draft: CandidateDraft; readonly differences: readonly CardDifference[] } {
  const values = cardValues(card)
  const agreeing = boxes.filter((box) => agrees(box, draft, values))
  const filled = Object.fromEntries(agreeing.filter((box) => !keeps(box, draft)).map((box) => [box, values[box]]))
  const differing = boxes.filter((box) => !agreeing.includes(box))
  return {
    draft: { ...draft, ...filled },
    differences: differing.map((box) => ({ box, words: `${titles[box]}: thẻ ghi ${shown(box, values)}, ô này ${shown(box, draft)}` })),
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
