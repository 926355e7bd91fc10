import { useState } from 'react'
import type { Post } from '../../../shared/contract/posts.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { FirstField } from '../../components/first-field.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { MarkForm } from './mark-form.tsx'
import { QuotaForm } from './quota-form.tsx'
import { RuleForm } from './rule-form.tsx'
import type { Known, Tried } from './tried.ts'

/** Properties of the form. */
export interface TryFormProps {
  known: Known
  posts: readonly Post[]
  regime: ExamRegime
  /** False for those who may not see marks: they try places only. */
  seesMarks: boolean
  onAdd: (tried: readonly Tried[]) => void
}

type Kind = Tried['kind']

const kinds: readonly { readonly kind: Kind; readonly title: string; readonly keys: string }[] = [
  { kind: 'mark', title: 'Điểm', keys: 'Alt+D' },
  { kind: 'quota', title: 'Chỉ tiêu', keys: 'Alt+C' },
  { kind: 'rule', title: 'Quy chế', keys: 'Alt+Q' },
]

/** What is to be tried next: a mark, places, a rule. Ctrl+Enter tries it, and the next one is typed. */
export function TryForm({ known, posts, regime, seesMarks, onAdd }: TryFormProps) {
  const [kind, setKind] = useState<Kind>(seesMarks ? 'mark' : 'quota')
  /** Each addition and each choice of a kind begins with empty fields and the keyboard in the first. */
  const [turn, setTurn] = useState(0)
  const offered = kinds.filter((one) => seesMarks || one.kind === 'quota')

  function choose(next: Kind): void {
    setKind(next)
    setTurn(turn + 1)
  }

  function add(...tried: readonly Tried[]): void {
    onAdd(tried)
    setTurn(turn + 1)
  }

  return (
    <>
      {offered.length < 2 ? null : (
        <div className="mt-try-kinds" role="group" aria-label="Thử thay đổi gì">
          {offered.map((one) => (
            <KeyButton key={one.kind} keys={one.keys} variant={one.kind === kind ? 'filled' : 'default'} aria-expanded={one.kind === kind} onPress={() => choose(one.kind)}>
              {one.title}
            </KeyButton>
          ))}
        </div>
      )}
      <FirstField key={turn}>
        {kind === 'mark' ? <MarkForm known={known} posts={posts} regime={regime} onAdd={add} /> : null}
        {kind === 'quota' ? <QuotaForm known={known} onAdd={add} /> : null}
        {kind === 'rule' ? <RuleForm known={known} regime={regime} onAdd={add} /> : null}
      </FirstField>
    </>
  )
}
