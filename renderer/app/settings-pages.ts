import type { Permission } from '../../shared/contract/permissions.ts'

interface SettingsPage {
  readonly path: '/settings' | '/settings/office' | '/settings/holidays' | '/settings/users' | '/settings/backup'
  readonly title: string
  /** null: for everybody who is signed in. */
  readonly permission: Permission | null
}

/** Pages of the settings, in order; a user sees those of the roles held. */
export const settingsPages: readonly SettingsPage[] = [
  { path: '/settings', title: 'Mật khẩu, phiếu khôi phục', permission: null },
  { path: '/settings/office', title: 'Thông tin cơ quan', permission: 'office.settings' },
  { path: '/settings/holidays', title: 'Ngày nghỉ', permission: null },
  { path: '/settings/users', title: 'Người dùng', permission: 'users.manage' },
  { path: '/settings/backup', title: 'Sao lưu', permission: 'office.backup' },
]
