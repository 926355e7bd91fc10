import type { CSSProperties, RefObject } from 'react'
import { copyBlock, pasteBlock } from './block-editing.ts'
import type { GridSession } from './grid-session.ts'
import type { GridState } from './grid-store.ts'

/** Properties of {@link CellInput}. */
export interface CellInputProps<Row> {
  readonly session: GridSession<Row>
  readonly state: GridState
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Name of the cell: column and row. */
  readonly label: string
  /** False where the active cell takes no typing. */
  readonly open: boolean
  readonly align: 'left' | 'right' | 'center'
  readonly style: CSSProperties
  readonly activeId: string
  readonly noteId: string | undefined
}

/**
 * The one input of an editing grid: always there and focused, over the active cell, seen only while something is typed.
 * Editing begins on `input`, so that an input method's first composition is not lost; its keys are left alone.
 */
export function CellInput<Row>({ session, state, inputRef, label, open, align, style, activeId, noteId }: CellInputProps<Row>) {
  const typing = state.editing !== null
  return (
    <input
      ref={inputRef}
      type="text"
      className={`mt-grid-input is-${align}${typing ? ' is-typing' : ''}${state.draftNote === null ? '' : ' is-refused'}`}
      style={style}
      aria-label={label}
      aria-activedescendant={typing ? undefined : activeId}
      aria-invalid={state.draftNote === null ? undefined : true}
      aria-describedby={noteId}
      autoComplete="off"
      spellCheck={false}
      readOnly={!open}
      data-keys={typing ? undefined : 'grid'}
      onInput={session.editing.typed}
      onCompositionEnd={({ data }) => {
        if (data === '') session.editing.takenBack()
      }}
      onKeyDown={(event) => {
        if (session.press(event)) event.preventDefault()
      }}
      onFocus={() => session.store.write({ focused: true })}
      onBlur={() => {
        session.editing.leave()
        session.store.write({ focused: false })
      }}
      onCopy={(event) => {
        if (!typing && copyBlock(session, event.clipboardData)) event.preventDefault()
      }}
      onPaste={(event) => {
        if (typing) return
        event.preventDefault()
        void pasteBlock(session, event.clipboardData.getData('text/plain'))
      }}
    />
  )
}
