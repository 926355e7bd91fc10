import { IconCertificate, IconHistory, IconSitemap } from '@tabler/icons-react'
import type { Permission } from '../../shared/contract/permissions.ts'

/** An area of the program: a place in the rail. */
export interface Area {
  readonly title: string
  readonly path: '/exams' | '/organizations' | '/history'
  readonly icon: typeof IconHistory
  readonly permission: Permission
  readonly keys?: string
  readonly atFoot?: boolean
}

/** Areas that have pages, in the order of the rail. */
export const areas: readonly Area[] = [
  { title: 'Thi tuyển', path: '/exams', icon: IconCertificate, permission: 'exams.read', keys: 'Alt+1' },
  { title: 'Tổ chức', path: '/organizations', icon: IconSitemap, permission: 'organizations.read', keys: 'Alt+2' },
  { title: 'Nhật ký', path: '/history', icon: IconHistory, permission: 'history.read', atFoot: true },
]
