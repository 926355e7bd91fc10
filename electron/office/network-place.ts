import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Types of file systems that lie on another machine, as Linux numbers them (statfs(2)): NFS, SMB, SMB 2, CIFS, Ceph, AFS. */
const networkTypes: readonly number[] = [0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x00c36400, 0x5346414f]

/**
 * Whether a folder lies on another machine. On Windows the real path of a mapped drive is that of its share. A file
 * system in user space has one number for all kinds, most often a stick, so it counts as local.
 */
export function isNetworkPlace({ platform, realPath, type }: { readonly platform: string; readonly realPath: string; readonly type: number }): boolean {
  if (platform === 'win32') return /^[\\/]{2}(?![.?][\\/](?!UNC[\\/]))/i.test(realPath)
  return platform === 'linux' && networkTypes.includes(type)
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path))
}

/** Whether a folder, or the one that it is going to be made in, lies on another machine. */
export function liesOnNetwork(folder: string): boolean {
  const place = nearestExisting(folder)
  // A server that is given by its name alone may not answer; its path says enough.
  if (process.platform === 'win32' && isNetworkPlace({ platform: 'win32', realPath: place, type: 0 })) return true
  return isNetworkPlace({ platform: process.platform, realPath: realpathSync.native(place), type: statfsSync(place).type })
}
