import type { OfficeClient } from '../../electron/office/office.ts'
import type { MarkState, Part } from '../../shared/contract/marking.ts'
import { aCandidate, anExam, aPost, newRequest } from './an-office.ts'

type Kind = Part['kind']

/** An exam of one post with written paper and interview, whose cells are named by candidate and kind of part. */
export async function anExamToMark(client: OfficeClient, form: ('written' | 'interview')[] = ['written', 'interview'], quota = 2) {
  const { id: examId } = await anExam(client)
  const { id: postId } = await aPost(client, examId, { form, quota })
  const { parts } = await client.marking.grid({ examId })
  const partId = (kind: Kind) => parts.find((part) => part.kind === kind)?.id ?? ''

  async function mark(candidateId: string, kind: Kind) {
    const { rows } = await client.marking.grid({ examId, limit: 500 })
    const found = rows.find((row) => row.candidateId === candidateId)?.marks?.find((one) => one.partId === partId(kind))
    if (found === undefined) throw new Error(`no cell ${kind}`)
    return found
  }

  return {
    examId,
    postId,
    parts,
    partId,
    mark,
    add: (fullName: string, more: object = {}) => aCandidate(client, examId, postId, { fullName, ...more }),
    /** Types into a cell, having seen what it holds now. */
    async set(candidateId: string, kind: Kind, value: number | null, state: MarkState = value === null ? 'absent' : 'entered', more: object = {}) {
      const { markId } = await mark(candidateId, kind)
      if (state === 'suspended' || state === 'cancelled') {
        const form = state === 'suspended' ? ('suspension' as const) : ('cancellation' as const)
        await client.marking.setViolation({ examId, candidateId, partId: partId(kind), form, zero: null, minutes: '05/BB', note: null, expectedRevision: null, requestId: newRequest() })
        return mark(candidateId, kind)
      }
      return client.marking.set({ examId, candidateId, partId: partId(kind), state, value, previousMarkId: markId, requestId: newRequest(), ...more })
    },
    /** Finds somebody ineligible (Luật 80/2025/QH15 Đ.19) of whom nothing was decided yet. */
    async refuse(candidateId: string) {
      const { conditions } = await client.eligibility.codes({ examId })
      const reasons = [{ condition: conditions[0]?.id ?? '', paper: null, note: null }]
      return client.eligibility.decide({ examId, candidateId, verdict: 'ineligible', reasons, reason: 'kiểm tra lại hồ sơ', expectedRevision: null, requestId: newRequest() })
    },
    history: (candidateId: string, kind: Kind) => client.marking.cellHistory({ examId, candidateId, partId: partId(kind) }),
  }
}
export type ExamToMark = Awaited<ReturnType<typeof anExamToMark>>
