import type { Part } from '../../../shared/contract/marking.ts'

/** How many cells of each part are filled, over the whole exam. */
export function MarkProgress({ parts, progress }: { parts: readonly Part[]; progress: readonly { partId: string; toEnter: number; entered: number }[] }) {
  return (
    <div className="mt-mark-progress">
      {parts.map((part) => {
        const { toEnter, entered } = progress.find((one) => one.partId === part.id) ?? { toEnter: 0, entered: 0 }
        return (
          <div key={part.id}>
            <div className="mt-mark-progress-head">
              <span>{part.title}</span>
              <b>
                {entered.toLocaleString('vi-VN')}/{toEnter.toLocaleString('vi-VN')}
              </b>
            </div>
            <div className="mt-mark-bar" role="progressbar" aria-label={`Đã nhập ${part.title}`} aria-valuemin={0} aria-valuemax={toEnter} aria-valuenow={entered}>
              <span style={{ width: `${toEnter === 0 ? 0 : (100 * entered) / toEnter}%` }} />
            </div>
          </div>
        )
      })}
    </div>
  )
}
