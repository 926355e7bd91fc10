import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { ground, scriptSettlement } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** Official marks that were agreed or decided for scripts of these bags, each with its minutes. */
export function settlementsOf(reader: Reader, bagIds: readonly string[]) {
  return inBatches(bagIds, (some) =>
    reader
      .select({ settlement: scriptSettlement, number: ground.number, date: ground.date, signer: ground.signer })
      .from(scriptSettlement)
      .innerJoin(ground, eq(ground.id, scriptSettlement.groundId))
      .where(and(inArray(scriptSettlement.bagId, some), isNull(scriptSettlement.withdrawnSeq)))
      .all(),
  )
}
export type SettlementRow = ReturnType<typeof settlementsOf>[number]

export function findSettlement(reader: Reader, examId: string, id: string) {
  return reader.select().from(scriptSettlement).where(and(eq(scriptSettlement.id, id), eq(scriptSettlement.examId, examId), isNull(scriptSettlement.withdrawnSeq))).get() ?? null
}
