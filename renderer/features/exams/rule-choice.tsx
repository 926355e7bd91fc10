import { Button, Radio, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Exam, RuleOption } from '../../../shared/contract/exams.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { regimeReasonSentence } from '../../../shared/words/regimes.ts'
import { examKindTitles } from '../../../shared/words/terms.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { Note } from '../../components/note.tsx'
import { namesOthers } from './exam-draft.ts'
import type { ExamDraft, ExamErrors, Proposed } from './exam-draft.ts'
import type { useProposal } from './use-proposal.ts'

/** Why an option may be named and what to know of it, in one text; what holds for all of them is said elsewhere. */
const reasonsText = (option: RuleOption) => option.reasons.filter(({ code }) => code !== 'pilotRules').map(regimeReasonSentence).join(' ')

/** What the rules of an exam are called and why they are these. */
function ChosenRules({ regime, houseRules }: { regime: RuleOption; houseRules: RuleOption }) {
  return (
    <>
      <p>
        <b>Quy chế thi: {regime.title}</b>; nội quy {houseRules.title}
      </p>
      <p>{reasonsText(regime)}</p>
    </>
  )
}

/** Properties of the choice. */
export interface RuleChoiceProps {
  draft: ExamDraft
  onChange: (draft: ExamDraft) => void
  errors: ExamErrors
  proposal: ReturnType<typeof useProposal>
  /** The record that the form changes; it tells when saving would move it. */
  saved: Exam | null
}

/** Which regulations govern the exam, why, and which others may be named with a reason; or why none does. */
export function RuleChoice({ draft, onChange, errors, proposal, saved }: RuleChoiceProps) {
  const { kind, planApproved } = draft
  if (kind === null || planApproved === null) return <Note>Quy chế thi theo loại kỳ thi và ngày duyệt kế hoạch. Đủ hai ô này thì quy chế hiện ở đây.</Note>
  if (proposal.error !== null) return <FaultNote error={proposal.error} />
  if (proposal.data === undefined) return <Note>Đang tìm quy chế.</Note>
  if (!proposal.data.possible) {
    return (
      <Note kind="fault">
        <b>Chưa có quy chế cho ngày này.</b> Thi {examKindTitles[kind].toLowerCase()} có quy chế cho kế hoạch duyệt từ {formatDay(proposal.data.earliest)}; ô Ngày duyệt kế hoạch là {formatDay(planApproved)}. Xem lại ngày trong kế hoạch.
      </Note>
    )
  }
  return <Rules draft={draft} onChange={onChange} errors={errors} proposed={proposal.data} saved={saved} />
}

const chosenOf = (options: readonly RuleOption[], id: string | null) => options.find((option) => (id === null ? option.proposed : option.id === id)) ?? options[0]

function Rules({ draft, onChange, errors, proposed, saved }: Omit<RuleChoiceProps, 'proposal'> & { proposed: Proposed }) {
  const others = namesOthers(draft, proposed)
  const [opened, setOpened] = useState(others)
  const open = opened || errors.choiceReason !== undefined
  const regime = chosenOf(proposed.regimes, draft.regime)
  const houseRules = chosenOf(proposed.houseRulesOptions, draft.houseRules)
  if (regime === undefined || houseRules === undefined) return null
  const moves = saved !== null && (saved.regime !== regime.id || saved.houseRules !== houseRules.id)
  const alternatives = proposed.regimes.length + proposed.houseRulesOptions.length - 2
  // Beside a saved plan stands what it is held by; here only what saving would change.
  const stays = saved !== null && !moves
  return (
    <>
      {stays && !others ? null : (
        <Note kind={moves || others ? 'missing' : 'about'}>
          {moves ? (
            <p>
              Đang theo {saved.regimeTitle}; nội quy {saved.houseRulesTitle}. Lưu sẽ đổi sang quy chế dưới đây.
            </p>
          ) : null}
          {stays ? null : <ChosenRules regime={regime} houseRules={houseRules} />}
          {others ? (
            <p>
              {stays ? 'Kỳ thi theo quy chế đã chọn. ' : ''}Được đề xuất: {proposed.regimeTitle}; nội quy {proposed.houseRulesTitle}.
            </p>
          ) : null}
        </Note>
      )}
      {others ? <TextInput label="Vì sao chọn khác đề xuất" value={draft.choiceReason} onChange={(event) => onChange({ ...draft, choiceReason: event.currentTarget.value })} error={errors.choiceReason} maxLength={1000} autoComplete="off" /> : null}
      {alternatives === 0 ? null : (
        <div>
          <Button variant="default" data-field aria-expanded={open} leftSection={open ? <IconChevronDown size={14} stroke={1.9} aria-hidden /> : <IconChevronRight size={14} stroke={1.9} aria-hidden />} onClick={() => setOpened(!open)}>
            Quy chế, nội quy khác ({alternatives})
          </Button>
        </div>
      )}
      {open ? (
        <div className="mt-rule-choice">
          <Options label="Quy chế thi" options={proposed.regimes} value={regime.id} onChange={(id) => onChange({ ...draft, regime: id })} />
          <Options label="Nội quy, quy chế thi" options={proposed.houseRulesOptions} value={houseRules.id} onChange={(id) => onChange({ ...draft, houseRules: id })} />
        </div>
      ) : null}
    </>
  )
}

function Options({ label, options, value, onChange }: { label: string; options: readonly RuleOption[]; value: string; onChange: (id: string) => void }) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className="mt-rule-options">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} label={option.proposed ? `${option.title} (đề xuất)` : option.title} description={reasonsText(option)} />
        ))}
      </div>
    </Radio.Group>
  )
}
