import { useState } from 'react'
import { FieldGrid } from '../../components/field-grid.tsx'
import { derivedFields } from './office-draft.ts'
import type { DerivedField, OfficeDraft, OfficeErrors } from './office-draft.ts'
import { OfficeFields } from './office-fields.tsx'

/** Step 1: the words at the head of every paper. Four of them follow the full name until they are typed. */
export function OfficeStep({ draft, onChange, errors, onSubmit }: { draft: OfficeDraft; onChange: (draft: OfficeDraft) => void; errors: OfficeErrors; onSubmit: () => void }) {
  const [typed, setTyped] = useState<readonly DerivedField[]>(() => fieldsTypedIn(draft))
  function type(field: 'name' | DerivedField, text: string): void {
    if (field === 'name') {
      onChange({ ...draft, ...derivedFields(text), ...Object.fromEntries(typed.map((one) => [one, draft[one]])), name: text })
    } else {
      setTyped([...typed, field])
      onChange({ ...draft, [field]: text })
    }
  }
  return (
    <>
      <p className="mt-quiet mt-set-up-lead">Những chữ này đứng ở đầu mọi danh sách in ra.</p>
      <FieldGrid onSubmit={onSubmit} label="Cơ quan" enterSubmits>
        <OfficeFields draft={draft} errors={errors} onType={type} onLayout={(layout) => onChange({ ...draft, layout })} large />
      </FieldGrid>
    </>
  )
}

function fieldsTypedIn(draft: OfficeDraft): DerivedField[] {
  const derived = derivedFields(draft.name)
  return (['superiorName', 'printName', 'symbol', 'place'] as const).filter((field) => draft[field] !== derived[field])
}
