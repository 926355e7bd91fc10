import { checkDrawDocument, checkMarksDocument, type CheckDrawFacts, type ChecksFacts } from '../../../shared/documents/check-papers.ts'
import type { PaperFacts } from '../../../shared/documents/frame.ts'
import { checksView } from '../check-marks.ts'
import { requireExam } from '../exam-regime.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'

type Gathered = Omit<ChecksFacts, keyof PaperFacts>

function gather({ reader, examId, partTitle }: ExamSource): Gathered {
  const { limit, article, draws } = checksView(reader, requireExam(reader, examId))
  const facts = draws.map((draw): CheckDrawFacts => {
    const { share, bags, scripts, number, date, signer, seed, seedOrigin, hash, at, userName } = draw
    const checks = draw.checks.map(({ bagNumber, position, code, checker, value, official, difference, beyond, decided }) => ({
      ...{ bagNumber, position, code, checker, value, official, difference, beyond },
      decided: decided === null ? null : { value: decided.value, number: decided.number, date: decided.date },
    }))
    return { partTitle: partTitle(draw.partId), share, bags, scripts, number, date, signer, seed, seedOrigin, hash, at, userName, checks }
  })
  return { draws: facts, limit, article }
}

const scripts = ({ draws }: Gathered) => draws.reduce((sum, { checks }) => sum + checks.length, 0)

/** How the scripts to be checked were drawn; marks are not in it, and change nothing of it. */
export const checkDraw = listMaker<Gathered>({
  gather: (source) => {
    const own = gather(source)
    const bare = { value: null, official: null, difference: null, beyond: false, decided: null }
    return { ...own, draws: own.draws.map((draw) => ({ ...draw, checks: draw.checks.map((check) => ({ ...check, ...bare })) })) }
  },
  narrow: (own) => own,
  people: scripts,
  paper: checkDrawDocument,
})

/** What check marking came to. */
export const checkMarks = listMaker<Gathered>({ gather, narrow: (own) => own, people: scripts, paper: checkMarksDocument })
