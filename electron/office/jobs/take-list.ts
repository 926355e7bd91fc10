import { createPrivateKey, randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { signText } from '../../../db/keys.ts'
import { isBusy, openFile } from '../../../db/open.ts'
import { performAct, type Act } from '../../../db/queries/acts.ts'
import { enterBlobs, storeBlob } from '../blobs.ts'
import type { Taken, TakeOrder } from './contract.ts'

/** What the file is, by its first bytes: every workbook is a zip. */
const typeOf = (bytes: Uint8Array) => (bytes[0] === 0x50 && bytes[1] === 0x4b ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv')

/** How long one try waits for the write lock, in milliseconds, and how many are made: a cancelled job ends between two of them. */
export const waitOfTry = 50
const tries = 200

/** Since the list was read, the exam has changed so that what it showed no longer fits. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError'
}

/** Tries again while another connection writes; gives up after all tries. */
export function patiently<T>(write: () => T): T {
  for (let left = tries; left > 1; left -= 1) {
    try {
      return write()
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
  return write()
}

/** Takes a list with its workbook as evidence, in one transaction: all of it or nothing. `work` writes the rows and says how many. */
export function takeList({ file, importId, bytes, intent, signingKey }: TakeOrder, work: (act: Act, blobSha256: string) => number): Taken {
  const signing = createPrivateKey({ key: Buffer.from(signingKey), format: 'der', type: 'pkcs8' })
  const open = openFile({ ...file, timeout: waitOfTry })
  const evidence = storeBlob(dirname(file.file), file.key, bytes, typeOf(bytes), randomBytes)
  try {
    const answer = patiently(() =>
      performAct(open.db, { ...intent, sign: (hash) => signText(signing, hash) }, (act) => {
        enterBlobs(act, [evidence])
        return { taken: work(act, evidence.sha256), importId }
      }),
    )
    return { kind: 'taken', ...answer }
  } catch (error) {
    evidence.discard()
    if (error instanceof OvertakenError) return { kind: 'gone' }
    throw error
  } finally {
    open.close()
  }
}
