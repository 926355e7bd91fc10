import { useMay } from '../../components/session.ts'
import { Page } from '../../components/page.tsx'
import { HeldRoles } from './held-roles.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { RecoveryRenewal } from './recovery-renewal.tsx'
import './settings.css'

/** Mật khẩu, phiếu khôi phục: what one may do here, one's own passphrase, and for administrators the recovery sheet. */
export function KeysPage() {
  const manages = useMay('users.manage')
  return (
    <Page title="Mật khẩu, phiếu khôi phục">
      <HeldRoles />
      <PassphraseForm />
      {manages ? <RecoveryRenewal /> : <p className="mt-settings-form mt-quiet">Phiếu khôi phục do người quản trị lập và giữ. Quên mật khẩu thì người quản trị cấp mã mở mới.</p>}
    </Page>
  )
}
