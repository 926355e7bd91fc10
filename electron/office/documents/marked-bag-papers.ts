import { markersOfBags } from '../../../db/queries/bags.ts'
import { listKeyedBags } from '../../../db/queries/keying.ts'
import { agreedMarksDocument } from '../../../shared/documents/agreed-marks.ts'
import { bagMarksDocument } from '../../../shared/documents/bag-marks.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import type { MarkedBag, MarkedBagsFacts, MarkedScript } from '../../../shared/documents/marked-bags.ts'
import { bagScripts, isFinished, type ScriptMarks } from '../script-marks.ts'
import { rulesOfExam } from '../sheet-rules.ts'
import { requireExam } from '../exam-regime.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'
import type { ListScope } from './list-scope.ts'

/** A bag on paper; its id finds it for a scope, and `finished` says that every script has its official mark. */
interface GatheredBag extends MarkedBag {
  readonly id: string
  readonly partId: string
  readonly finished: boolean
}

type Gathered = Omit<MarkedBagsFacts, keyof PaperFacts | 'bags'> & { readonly bags: readonly GatheredBag[] }

function basisOf({ settled, decided }: ScriptMarks): MarkedScript['basis'] {
  const way = decided?.settlement.way
  if (way === 'checked' || way === 'zero') return way
  switch (settled.reasons.at(-1)?.code) {
    case 'averaged':
      return 'mean'
    case 'thirdMark':
      return 'third'
    case 'markersAgreed':
    case 'headDecided':
      return decided?.settlement.way ?? null
    default:
      return null
  }
}

function markedScript(one: ScriptMarks): MarkedScript {
  const { position, code, first, second, third, settled, decided } = one
  const basis = basisOf(one)
  const byMinutes = basis === null || basis === 'mean' || basis === 'third' ? null : decided
  return {
    ...{ position, code, first, second, third, basis, official: settled.mark },
    minutes: byMinutes === null ? null : { number: byMinutes.number, date: byMinutes.date },
    reason: byMinutes?.settlement.reason ?? null,
    cause: byMinutes?.settlement.cause ?? null,
  }
}

function gather({ reader, examId, partTitle }: ExamSource): Gathered {
  const rules = rulesOfExam(reader, requireExam(reader, examId))
  const { 'marking.averageUpTo': average, 'marking.thirdFrom': third } = rules.values
  const rows = listKeyedBags(reader, examId)
  const markers = Map.groupBy(markersOfBags(reader, rows.map(({ bag }) => bag.id)), ({ row }) => row.bagId)
  const bags = bagScripts(reader, rules, rows).map(({ row, scripts: marked }): GatheredBag => {
    const { id, partId, number, scripts, sheets } = row.bag
    const examiner = (marker: number) => (markers.get(id) ?? []).find((drawn) => drawn.row.marker === marker)?.fullName ?? ''
    return {
      ...{ id, partId, number, scripts, sheets, partTitle: partTitle(partId), postCode: row.postCode },
      examiners: [examiner(1), examiner(2), examiner(3)],
      rows: marked.map(markedScript),
      finished: isFinished(marked),
    }
  })
  return { bags, averageUpTo: average.value, thirdFrom: third.value, article: average.article }
}

function narrow(own: Gathered, { part, bag }: ListScope): Gathered {
  return { ...own, bags: own.bags.filter(({ id, partId }) => (bag === null || id === bag.id) && (part === null || partId === part.id)) }
}

const agreed = ({ basis }: MarkedScript) => basis !== null && basis !== 'mean' && basis !== 'third'

/** Bags of which every script has its official mark, with all marks. */
export const bagMarks = listMaker<Gathered>({
  gather: (source) => {
    const own = gather(source)
    return { ...own, bags: own.bags.filter(({ finished }) => finished) }
  },
  narrow,
  people: ({ bags }) => bags.reduce((sum, { rows }) => sum + rows.length, 0),
  paper: bagMarksDocument,
})

/** Scripts whose official mark stands in minutes, by bag; marks of other scripts are not in it. */
export const agreedMarks = listMaker<Gathered>({
  gather: (source) => {
    const own = gather(source)
    return { ...own, bags: own.bags.map((bag) => ({ ...bag, finished: false, rows: bag.rows.filter(agreed) })).filter(({ rows }) => rows.length > 0) }
  },
  narrow,
  people: ({ bags }) => bags.reduce((sum, { rows }) => sum + rows.length, 0),
  paper: agreedMarksDocument,
})
