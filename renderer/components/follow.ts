import type { Progress } from '../../shared/contract/list-preview.ts'

/** Long work: its progress, then its result. */
export type ProgressStream<Result> = AsyncIterator<Progress, Result>

/** The result of long work that tells its progress meanwhile. */
export async function follow<Result>(work: ProgressStream<Result>, onProgress: (progress: Progress) => void): Promise<Result> {
  let step = await work.next()
  while (step.done !== true) {
    onProgress(step.value)
    step = await work.next()
  }
  return step.value
}
