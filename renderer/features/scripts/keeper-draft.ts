import { isDeclared } from '../../../shared/words/errors.ts'

/** The other keeper, as the form holds him. */
export interface KeeperDraft {
  readonly keeperId: string | null
  readonly passphrase: string
}

export const noKeeper: KeeperDraft = { keeperId: null, passphrase: '' }

/** What is missing of the other keeper. */
export function keeperErrors({ keeperId, passphrase }: KeeperDraft): { keeperId?: string; passphrase?: string } {
  return {
    ...(keeperId === null ? { keeperId: 'Chưa chọn người giữ phách thứ hai.' } : {}),
    ...(passphrase === '' ? { passphrase: 'Người thứ hai chưa gõ mật khẩu.' } : {}),
  }
}

/** How long the next try of a passphrase has to wait, in words; null: not at all. */
export function waitWords(error: unknown): string | null {
  if (!isDeclared(error) || error.code !== 'WRONG_PASSPHRASE' || error.data.waitSeconds === 0) return null
  return `Đợi ${error.data.waitSeconds} giây rồi gõ lại.`
}
