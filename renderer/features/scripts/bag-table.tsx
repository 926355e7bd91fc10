import type { Bag } from '../../../shared/contract/scripts.ts'

/** Bags of a paper with what lies in each, and the sum of all. */
export function BagTable({ bags }: { bags: readonly Omit<Bag, 'id'>[] }) {
  const sum = (of: (bag: Omit<Bag, 'id'>) => number) => bags.reduce((all, bag) => all + of(bag), 0)
  return (
    <table className="mt-bags">
      <thead>
        <tr>
          <th className="is-right">Túi</th>
          <th>Vị trí</th>
          <th className="is-right">Số bài</th>
          <th className="is-right">Số tờ</th>
        </tr>
      </thead>
      <tbody>
        {bags.map(({ number, postCode, scripts, sheets }) => (
          <tr key={number}>
            <td className="is-right">{number}</td>
            <td>{postCode ?? 'chung'}</td>
            <td className="is-right">{scripts}</td>
            <td className="is-right">{sheets}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="is-right">{bags.length} túi</td>
          <td />
          <td className="is-right">{sum(({ scripts }) => scripts)}</td>
          <td className="is-right">{sum(({ sheets }) => sheets)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
