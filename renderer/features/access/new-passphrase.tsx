import { shortestPassphrase } from '../../../shared/contract/access.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'

/** A passphrase that somebody chooses, typed twice. */
export interface NewPassphrase {
  readonly passphrase: string
  readonly again: string
}

export const noPassphrase: NewPassphrase = { passphrase: '', again: '' }

export type NewPassphraseErrors = Partial<Record<keyof NewPassphrase, string>>

/** What is missing or does not fit, by field. */
export function newPassphraseErrors({ passphrase, again }: NewPassphrase): NewPassphraseErrors {
  if (passphrase.length < shortestPassphrase) {
    return { passphrase: `Mật khẩu mới có ${passphrase.length} ký tự, cần ít nhất ${shortestPassphrase}. Gõ thêm một, hai tiếng.` }
  }
  if (again === passphrase) return {}
  return { again: again === '' ? 'Gõ lại mật khẩu một lần nữa.' : 'Hai lần gõ khác nhau. Gõ lại lần hai, hoặc gõ lại cả hai.' }
}

/** The two boxes for a new passphrase. */
export function NewPassphraseFields({ label, draft, onChange, errors }: { label: string; draft: NewPassphrase; onChange: (draft: NewPassphrase) => void; errors: NewPassphraseErrors }) {
  return (
    <>
      <FieldCell>
        <PassphraseField label={label} value={draft.passphrase} error={errors.passphrase} description={lengthWords(draft.passphrase)} onChange={(passphrase) => onChange({ ...draft, passphrase })} />
      </FieldCell>
      <FieldCell>
        <PassphraseField label="Gõ lại mật khẩu" value={draft.again} error={errors.again} onChange={(again) => onChange({ ...draft, again })} />
      </FieldCell>
    </>
  )
}

function lengthWords(passphrase: string): string {
  if (passphrase === '') return `Ít nhất ${shortestPassphrase} ký tự`
  return `${passphrase.length} ký tự${passphrase.length < shortestPassphrase ? `, còn thiếu ${shortestPassphrase - passphrase.length}` : ', đủ dài'}`
}

/** What makes a good passphrase. */
export const passphraseAdvice = `Ít nhất ${shortestPassphrase} ký tự. Dài thì chắc: bốn, năm tiếng không liền nghĩa, viết không dấu, tắt bộ gõ tiếng Việt. Không dùng tên, ngày sinh, số điện thoại.`
