import type { OfficeClient } from '../../electron/office/office.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { newRequest } from './an-office.ts'

export type Decision = Parameters<OfficeClient['eligibility']['decide']>[0]
type Filter = Partial<Parameters<OfficeClient['eligibility']['list']>[0]>

const idIn = (list: readonly { id: string; code: string }[]) => (code: string) => list.find((entry) => entry.code === code)?.id ?? ''

/** An exam of civil servants whose candidates are to be reviewed; conditions and papers are named by their codes. */
export async function anExamToReview(client: OfficeClient) {
  const exam = await anExamToMark(client)
  const { examId } = exam
  const codes = await client.eligibility.codes({ examId })
  const condition = idIn(codes.conditions)
  const list = (filter: Filter = {}) => client.eligibility.list({ examId, ...filter })

  async function row(candidateId: string) {
    const found = (await list({ limit: 500 })).rows.find((one) => one.candidateId === candidateId)
    if (found === undefined) throw new Error('not listed')
    return found
  }

  return {
    ...exam,
    condition,
    paper: idIn(codes.papers),
    reason: (code: string, more: { paper?: string | null; note?: string | null } = {}) => ({ condition: condition(code), paper: null, note: null, ...more }),
    list,
    row,
    /** Decides having seen what stands now. */
    async decide(candidateId: string, verdict: Decision['verdict'], more: Partial<Decision> = {}) {
      const expectedRevision = more.expectedRevision === undefined ? (await row(candidateId)).revision : more.expectedRevision
      return client.eligibility.decide({ examId, candidateId, verdict, requestId: newRequest(), ...more, expectedRevision })
    },
    acceptRest: (postId: string | null = null) => client.eligibility.acceptRest({ examId, postId, requestId: newRequest() }),
  }
}
export type ExamToReview = Awaited<ReturnType<typeof anExamToReview>>
