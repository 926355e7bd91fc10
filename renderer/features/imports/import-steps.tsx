import { IconCheck } from '@tabler/icons-react'

/** Steps of an import, in their order. */
const steps = [
  ['file', 'Tệp'],
  ['columns', 'Bảng và cột'],
  ['preview', 'Xem trước'],
  ['take', 'Nhập'],
] as const
export type ImportStep = (typeof steps)[number][0]

/** Where an import stands: what is done has a tick, the current step its number. `done` ticks the current one too. */
export function ImportSteps({ current, done = false }: { current: ImportStep; done?: boolean }) {
  const at = steps.findIndex(([step]) => step === current)
  return (
    <ol className="mt-import-steps" aria-label="Các bước nhập">
      {steps.map(([step, title], index) => {
        const state = index < at || (index === at && done) ? 'done' : index === at ? 'current' : 'later'
        return (
          <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            {state === 'done' ? <IconCheck size={14} stroke={1.9} aria-hidden /> : index + 1} {title}
          </li>
        )
      })}
    </ol>
  )
}
