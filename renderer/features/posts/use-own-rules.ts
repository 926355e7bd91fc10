import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PostChoices } from '../../../shared/contract/posts.ts'
import { hasOwnRules, leavesOwnRules, needsWeight, noOwnRules } from './own-rules-draft.ts'
import type { PostDraft, PostErrors } from './post-draft.ts'

/** Whether the section of a post's own rules is open: by itself where the post has any, else when asked for. */
export function useOwnRules(choices: PostChoices | undefined, draft: PostDraft, focusFirst: () => void) {
  const [open, setOpen] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  const possible = choices !== undefined && leavesOwnRules(choices)
  const shown = possible && (open || needsWeight(choices, draft))
  return {
    possible,
    shown,
    /** There is something in the section, and it is closed. */
    hidden: possible && !shown && hasOwnRules(draft),
    ref,
    toggle(): void {
      flushSync(() => setOpen(!shown))
      const first = ref.current?.querySelector<HTMLElement>('input:checked, input:not([type="radio"])')
      if (first) first.focus()
      else focusFirst()
    },
    /** Opens or closes with the draft that the form takes. */
    follow: (next: PostDraft) => setOpen(hasOwnRules(next)),
    /** A refused field must be in sight. */
    showErrors(errors: PostErrors): void {
      if (Object.keys(errors).some((field) => field in noOwnRules)) setOpen(true)
    },
  }
}
