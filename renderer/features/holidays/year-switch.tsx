import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { KeyHint } from '../../components/key-hint.tsx'
import { useKeys } from '../../components/use-keys.ts'

/** Years that the contract takes. */
const years = { first: 2000, last: 2100 } as const

/** The year that is shown: ← and → on it, Ctrl+PgUp and Ctrl+PgDn from anywhere in the page, as the sheets of a workbook. */
export function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const go = (by: 1 | -1) => {
    const to = year + by
    if (to >= years.first && to <= years.last) onChange(to)
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    go(event.key === 'ArrowLeft' ? -1 : 1)
  }

  useKeys({ 'Ctrl+PgUp': () => go(-1), 'Ctrl+PgDn': () => go(1) })
  return (
    <div className="mt-year" role="group" aria-label="Năm" onKeyDown={press}>
      <ActionIcon variant="default" size={26} onClick={() => go(-1)} aria-label={`Năm ${year - 1}`} title={`Năm ${year - 1} (←)`}>
        <IconChevronLeft size={16} stroke={1.9} aria-hidden />
      </ActionIcon>
      <b role="status">Năm {year}</b>
      <ActionIcon variant="default" size={26} onClick={() => go(1)} aria-label={`Năm ${year + 1}`} title={`Năm ${year + 1} (→)`}>
        <IconChevronRight size={16} stroke={1.9} aria-hidden />
      </ActionIcon>
      <KeyHint keys="Ctrl+PgUp" /> <KeyHint keys="Ctrl+PgDn" />
    </div>
  )
}
