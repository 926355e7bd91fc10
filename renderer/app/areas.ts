import { IconCertificate, IconHistory, IconSettings, IconSitemap } from '@tabler/icons-react'
import type { Permission } from '../../shared/contract/permissions.ts'

/** An area of the program: a place in the rail. */
export interface Area {
  readonly title: string
  readonly path: '/exams' | '/organizations' | '/history' | '/settings'
  readonly icon: typeof IconHistory
  /** null: for everybody who is signed in. */
  readonly permission: Permission | null
  readonly keys: string
  readonly atFoot?: boolean
}

/** Areas that have pages, in the order of the rail. */
export const areas: readonly Area[] = [
  { title: 'Thi tuyển', path: '/exams', icon: IconCertificate, permission: 'exams.read', keys: 'Alt+1' },
  { title: 'Tổ chức', path: '/organizations', icon: IconSitemap, permission: 'organizations.read', keys: 'Alt+2' },
  { title: 'Nhật ký', path: '/history', icon: IconHistory, permission: 'history.read', keys: 'Alt+8', atFoot: true },
  { title: 'Cài đặt', path: '/settings', icon: IconSettings, permission: null, keys: 'Alt+9', atFoot: true },
]

/** Where a session begins: the first area of its roles. */
export function firstArea(permissions: readonly string[]): Area['path'] {
  return areas.find(({ permission }) => permission === null || permissions.includes(permission))?.path ?? '/settings'
}
