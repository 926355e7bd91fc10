import { ORPCError } from '@orpc/server'
import type { SeatedRoom } from '../../db/queries/attendance.ts'
import type { InterviewRefusal } from '../../shared/contract/interviews.ts'

type About = Partial<Pick<InterviewRefusal, 'kin' | 'elsewhere'>>

/** Refuses because of a room, or of people; the first is named and the others counted. */
export function refuseInterview(code: InterviewRefusal['code'], place: SeatedRoom, names: readonly string[] = [], about: About = {}): never {
  const { partTitle, sessionNumber, roomNumber } = place
  throw new ORPCError('INTERVIEW_REFUSED', {
    data: { code, partTitle, sessionNumber, roomNumber, fullName: names[0] ?? null, more: Math.max(0, names.length - 1), kin: null, elsewhere: null, ...about },
  })
}
