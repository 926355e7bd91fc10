import { formatDay } from '../../shared/text/day.ts'

/** A room of a session of a part. */
export interface RoomOfPart {
  readonly partTitle: string
  readonly sessionId: string
  readonly sessionNumber: number
  readonly day: string
  readonly startsAt: string
  readonly roomId: string
  readonly roomName: string
}

/** "Viết · ca 1, 05/12/2026 07:30" */
export function sessionTitle({ partTitle, sessionNumber, day, startsAt }: Pick<RoomOfPart, 'partTitle' | 'sessionNumber' | 'day' | 'startsAt'>): string {
  return `${partTitle} · ca ${sessionNumber}, ${formatDay(day)} ${startsAt}`
}

export const keyOfRoom = ({ sessionId, roomId }: Pick<RoomOfPart, 'sessionId' | 'roomId'>) => `${sessionId} ${roomId}`
