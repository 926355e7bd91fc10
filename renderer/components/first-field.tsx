import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** Puts the keyboard into a form that appears: into its first empty field, else into the first, its text marked. */
export function FirstField({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]):not([disabled])') ?? [])]
    const first = fields.find(({ value, type }) => type === 'text' && value === '') ?? fields[0]
    first?.focus()
    if (first?.type === 'text') first.select()
  }, [])
  return <div ref={box}>{children}</div>
}
