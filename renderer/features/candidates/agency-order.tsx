import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Post } from '../../../shared/contract/posts.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { movedAgency } from './claims-draft.ts'

/** Properties of the list. */
interface AgencyOrderProps {
  offered: NonNullable<Post['agencies']>
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  article: string | null
  error?: string | undefined
}

/** Cơ quan of a joint post in the candidate's order: each line picks the next one, Alt+↑ and Alt+↓ move it. */
export function AgencyOrder({ offered, chosen, onChange, article, error }: AgencyOrderProps) {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const free = offered.filter(({ agencyId }) => !chosen.includes(agencyId))

  function take(index: number, agencyId: string | null): void {
    const kept = chosen.filter((_, at) => at !== index)
    // Enter goes on to the next line, which must be there by then.
    flushSync(() => onChange(agencyId === null ? kept : kept.toSpliced(index, 0, agencyId)))
  }

  function focusLine(index: number): void {
    list.current?.children[index]?.querySelector('input')?.focus()
  }

  function move(index: number, way: -1 | 1): void {
    const next = movedAgency(chosen, index, way)
    if (next === chosen) return
    flushSync(() => onChange(next))
    focusLine(index + way)
  }

  function onKeyDown(event: KeyboardEvent, index: number): void {
    if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(index, event.key === 'ArrowUp' ? -1 : 1)
  }

  const lines = [...chosen, ...(free.length === 0 ? [] : [null])]
  return (
    <div role="group" aria-labelledby={id}>
      <div className="mt-agency-order-head">
        <span id={id} className="mt-agency-order-title">
          Cơ quan đăng ký, theo thứ tự ưu tiên
        </span>
        <span className="mt-quiet mt-small">
          không chọn là không đăng ký{article === null ? '' : ` · ${article}`}
        </span>
        {chosen.length < 2 ? null : (
          <span className="mt-quiet mt-small">
            <KeyHint keys="Alt+↑" /> <KeyHint keys="Alt+↓" /> đổi thứ tự
          </span>
        )}
      </div>
      <ol className="mt-agency-order" ref={list}>
        {lines.map((agencyId, index) => (
          <li key={index} onKeyDownCapture={(event) => onKeyDown(event, index)}>
            <span className="mt-quiet">{index + 1}</span>
            <CodePicker
              label={`Cơ quan ưu tiên ${index + 1}`}
              inTable
              required={false}
              value={agencyId}
              onChange={(next) => take(index, next)}
              options={offered
                .filter((one) => one.agencyId === agencyId || free.includes(one))
                .map((one) => ({ id: one.agencyId, code: '', name: one.agencyName, current: true }))}
              placeholder={index === 0 ? undefined : 'cơ quan kế tiếp, nếu có'}
            />
            {agencyId === null ? null : (
              <span className="mt-agency-order-acts">
                <ActionIcon variant="subtle" size={24} tabIndex={-1} disabled={index === 0} aria-label={`Đưa cơ quan ${index + 1} lên`} title="Lên (Alt+↑)" onClick={() => move(index, -1)}>
                  <IconArrowUp size={14} stroke={1.9} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" size={24} tabIndex={-1} disabled={index === chosen.length - 1} aria-label={`Đưa cơ quan ${index + 1} xuống`} title="Xuống (Alt+↓)" onClick={() => move(index, 1)}>
                  <IconArrowDown size={14} stroke={1.9} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size={24}
                  aria-label={`Bỏ cơ quan ${index + 1}`}
                  title="Bỏ cơ quan này"
                  onClick={() => {
                    take(index, null)
                    focusLine(index)
                  }}
                >
                  <IconX size={14} stroke={1.9} aria-hidden />
                </ActionIcon>
              </span>
            )}
          </li>
        ))}
      </ol>
      {error === undefined ? null : (
        <p className="mt-agency-order-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
