import { createPrivateKey, randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { signText } from '../../../db/keys.ts'
import { openFile } from '../../../db/open.ts'
import { performAct } from '../../../db/queries/acts.ts'
import { drawPart } from '../seat-draw.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'
import { patiently, waitOfTry } from './take-list.ts'

/** Draws who sits where in a part of a big exam, in one transaction: all of it or nothing. */
export function drawSeats({ file, intent, signingKey, ...order }: JobInputs['drawSeats'], report: Report): JobOutputs['drawSeats'] {
  const signing = createPrivateKey({ key: Buffer.from(signingKey), format: 'der', type: 'pkcs8' })
  const source = { options: { now: () => new Date(intent.at), random: randomBytes } }
  report({ stage: 'drawing', done: 0, total: null })
  const open = openFile({ ...file, timeout: waitOfTry })
  try {
    return { kind: 'drawn', ...patiently(() => performAct(open.db, { ...intent, sign: (hash) => signText(signing, hash) }, (act) => drawPart(source, act, order, report))) }
  } catch (error) {
    if (error instanceof ORPCError) return { kind: 'refused', code: error.code as string, data: error.data as unknown }
    throw error
  } finally {
    open.close()
  }
}
