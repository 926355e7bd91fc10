import { kinRelationSchema, type KinRelation } from '../contract/kin.ts'
import type { ReasonContext } from './reasons-names.ts'

/** What the candidate is to the member of the council or of a board. */
export const kinRelationTitles: Readonly<Record<KinRelation, string>> = {
  spouse: 'vợ, chồng',
  parent: 'cha, mẹ đẻ',
  parentInLaw: 'cha, mẹ vợ hoặc chồng',
  adoptiveParent: 'cha, mẹ nuôi',
  child: 'con đẻ',
  adoptedChild: 'con nuôi',
  sibling: 'anh, chị, em ruột',
  auntUncle: 'cô, dì, chú, bác, cậu ruột',
  siblingOfSpouse: 'anh, chị, em ruột của vợ hoặc chồng',
  spouseOfSibling: 'vợ, chồng của anh, chị, em ruột',
}

/** What was declared of a candidate, from the facts of the warning `kinDeclared`: "Lò Văn An (trúng tuyển) là con đẻ của Hà Văn Tú, Phó chủ tịch hội đồng". */
export function kinSentence(facts: Readonly<Record<string, unknown>>, context: ReasonContext = {}): string {
  const candidate = String(facts['candidate'])
  const relation = kinRelationSchema.safeParse(facts['relation'])
  const won = facts['won'] === true ? ' (trúng tuyển)' : ''
  const name = context.personName?.(candidate) ?? candidate
  return `${name}${won} là ${relation.success ? kinRelationTitles[relation.data] : 'người thân'} của ${String(facts['memberName'])}, ${String(facts['memberFunction'])}`
}
