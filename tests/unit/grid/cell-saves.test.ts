import { expect, test, vi } from 'vitest'
import { createCellSaves } from '../../../renderer/components/grid/cell-saves.ts'
import { createGridStore } from '../../../renderer/components/grid/grid-store.ts'
import type { CellOutcome } from '../../../renderer/components/grid/types.ts'

/** A save that ends when the test says so. */
function aSave(log: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<CellOutcome>()
  return {
    end: resolve,
    run: () => {
      log.push(name)
      return promise
    },
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const refusal: CellOutcome = { ok: false, note: { title: 'Viết tối đa 100,00 điểm.', text: '' } }

test('saves of one cell wait for one another, other cells do not, and the newest text stays on the screen', async () => {
  const store = createGridStore()
  const saves = createCellSaves(store)
  const log: string[] = []
  const [first, second, other] = [aSave(log, 'first'), aSave(log, 'second'), aSave(log, 'other')]
  void saves.save({ rowKey: 'a', columnId: 'x', shown: '72,00' }, first.run)
  void saves.save({ rowKey: 'a', columnId: 'x', shown: '73,00' }, second.run)
  void saves.save({ rowKey: 'b', columnId: 'x', shown: '60,00' }, other.run)
  await settled()
  expect(log).toEqual(['first', 'other'])
  first.end({ ok: true })
  await settled()
  expect(log).toEqual(['first', 'other', 'second'])
  expect(store.markOf('a', 'x')).toEqual({ shown: '73,00' })
  second.end({ ok: true })
  await settled()
  expect(store.markOf('a', 'x')).toEqual({ saved: true })
})

test('a refused text gives the cell back its value and leaves the note; the next text takes the note away', async () => {
  const store = createGridStore()
  const saves = createCellSaves(store)
  await saves.save({ rowKey: 'a', columnId: 'x', shown: '1,00' }, () => Promise.resolve(refusal))
  expect(store.markOf('a', 'x')).toEqual({ note: refusal.note })
  const next = aSave([], 'next')
  void saves.save({ rowKey: 'a', columnId: 'x', shown: '2,00' }, next.run)
  expect(store.markOf('a', 'x')).toEqual({ shown: '2,00' })
})

test('a refusal of an older text leaves the newer one alone', async () => {
  const store = createGridStore()
  const saves = createCellSaves(store)
  const older = saves.save({ rowKey: 'a', columnId: 'x', shown: '1,00' }, () => Promise.resolve(refusal))
  const newer = saves.save({ rowKey: 'a', columnId: 'x', shown: '2,00' }, () => Promise.resolve({ ok: true }))
  await older
  expect(store.markOf('a', 'x')).toEqual({ shown: '2,00' })
  await newer
  expect(store.markOf('a', 'x')).toEqual({ saved: true })
})

test('a block waits for its cells and is taken back whole', async () => {
  const store = createGridStore()
  const saves = createCellSaves(store)
  const log: string[] = []
  const first = aSave(log, 'first')
  void saves.save({ rowKey: 'a', columnId: 'x', shown: '1,00' }, first.run)
  const block = saves.saveBlock(
    [
      { rowKey: 'a', columnId: 'x', shown: '5,00' },
      { rowKey: 'b', columnId: 'x', shown: '6,00' },
    ],
    () => {
      log.push('block')
      return Promise.resolve({ ok: false, problems: [{ where: 'A', what: 'B' }] })
    },
  )
  await settled()
  expect([log, store.markOf('b', 'x')]).toEqual([['first'], { shown: '6,00' }])
  first.end({ ok: true })
  expect(await block).toEqual({ ok: false, problems: [{ where: 'A', what: 'B' }] })
  expect([log, store.read().marks]).toEqual([['first', 'block'], new Map()])
})

test('a fault is told and loses nothing', async () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  const store = createGridStore()
  const fault = new Error('port closed')
  await createCellSaves(store).save({ rowKey: 'a', columnId: 'x', shown: '1,00' }, () => Promise.reject(fault))
  vi.unstubAllGlobals()
  expect(report).toHaveBeenCalledWith(fault)
  expect(store.markOf('a', 'x')?.note?.title).toBe('Ô này chưa lưu được.')
})
