import { useEffect, useRef } from 'react'
import { formatPoints } from '../../../shared/text/points.ts'
import { valueOrder, type SheetForm } from './key-draft.ts'

/** Properties of the list. */
interface KeyedListProps {
  rows: readonly { readonly scriptId: string; readonly code: string; readonly position: number; readonly values: readonly { readonly question: number; readonly value: number }[] }[]
  form: SheetForm
  /** Place of the script on the line; −1: none. */
  at: number
  onOpen: (index: number) => void
}

/** The scripts of a bag in the order in which they lie there, with what this typist keyed. */
export function KeyedList({ rows, form, at, onOpen }: KeyedListProps) {
  const current = useRef<HTMLTableRowElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div className="mt-keying-list">
      <table>
        <thead>
          <tr>
            <th className="is-right">Bài</th>
            <th>Số phách</th>
            {valueOrder(form).map((question) => (
              <th key={question} className="is-right">
                {question === 0 ? 'Tổng điểm' : `Câu ${question}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ scriptId, code, position, values }, index) => (
            <tr key={scriptId} ref={index === at ? current : undefined} aria-selected={index === at} onClick={() => onOpen(index)}>
              <td className="is-right">{position}</td>
              <td className="mt-keying-cell">{code}</td>
              {valueOrder(form).map((question) => {
                const held = values.find((one) => one.question === question)
                return (
                  <td key={question} className="is-right">
                    {held === undefined ? '' : formatPoints(held.value)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
