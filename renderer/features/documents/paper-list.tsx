import { IconFileText } from '@tabler/icons-react'

/** The papers of this step; there is one so far. */
export function PaperList({ people }: { people: number | null }) {
  return (
    <nav className="mt-print-papers" aria-label="Giấy tờ">
      <h2>Giấy tờ của bước 15</h2>
      <ul>
        <li className="mt-print-paper" aria-current="true">
          <IconFileText size={16} stroke={1.9} aria-hidden />
          <span>
            <b>Danh sách trúng tuyển</b>
            <span className="mt-quiet mt-small">{people === null ? '\u00a0' : `${people.toLocaleString('vi-VN')} người`}</span>
          </span>
        </li>
      </ul>
    </nav>
  )
}
