import { TextInput } from '@mantine/core'
import { shortestPassphrase } from '../../../shared/contract/access.ts'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { PassphraseField } from './passphrase-field.tsx'

/** What the second page of the set-up holds. */
export interface AdministratorDraft {
  readonly name: string
  readonly passphrase: string
  readonly again: string
}

export const emptyAdministrator: AdministratorDraft = { name: '', passphrase: '', again: '' }

export type AdministratorErrors = Partial<Record<keyof AdministratorDraft, string>>

/** What is missing or does not fit, by field. */
export function administratorErrors({ name, passphrase, again }: AdministratorDraft): AdministratorErrors {
  const errors: AdministratorErrors = {}
  if (name.trim() === '') errors.name = 'Chưa có họ tên. Gõ đủ họ, đệm, tên.'
  if (passphrase.length < shortestPassphrase) {
    errors.passphrase = `Mật khẩu mới có ${passphrase.length} ký tự, cần ít nhất ${shortestPassphrase}. Gõ thêm một, hai tiếng.`
  } else if (again !== passphrase) errors.again = again === '' ? 'Gõ lại mật khẩu một lần nữa.' : 'Hai lần gõ khác nhau. Gõ lại lần hai, hoặc gõ lại cả hai.'
  return errors
}

/** Step 2: the first person of the office. */
export function AdministratorStep({ draft, onChange, errors, onSubmit }: { draft: AdministratorDraft; onChange: (draft: AdministratorDraft) => void; errors: AdministratorErrors; onSubmit: () => void }) {
  return (
    <>
      <p className="mt-quiet mt-set-up-lead">Người đầu tiên dùng chương trình ở cơ quan này.</p>
      <FieldGrid onSubmit={onSubmit} label="Người quản trị" enterSubmits>
        <FieldCell>
          <TextInput label="Họ và tên" value={draft.name} error={errors.name} autoFocus classNames={{ wrapper: 'mt-large-control' }} onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} />
        </FieldCell>
        <FieldCell>
          <PassphraseField label="Mật khẩu" value={draft.passphrase} error={errors.passphrase} description={strength(draft.passphrase)} onChange={(passphrase) => onChange({ ...draft, passphrase })} />
        </FieldCell>
        <FieldCell>
          <PassphraseField label="Gõ lại mật khẩu" value={draft.again} error={errors.again} onChange={(again) => onChange({ ...draft, again })} />
        </FieldCell>
      </FieldGrid>
      <p className="mt-small mt-quiet mt-set-up-lead">
        Ít nhất {shortestPassphrase} ký tự. Dài thì chắc: bốn, năm tiếng không liền nghĩa, viết không dấu, tắt bộ gõ tiếng Việt. Không dùng tên, ngày sinh, số điện thoại.
      </p>
    </>
  )
}

function strength(passphrase: string): string {
  if (passphrase === '') return `Ít nhất ${shortestPassphrase} ký tự`
  return `${passphrase.length} ký tự${passphrase.length < shortestPassphrase ? `, còn thiếu ${shortestPassphrase - passphrase.length}` : ', đủ dài'}`
}
