import { expect, it } from 'vitest'
import { isNetworkPlace, liesOnNetwork } from '../../../electron/office/network-place.ts'

it.each([
  ['NFS', 'linux', '/srv/chung', 0x6969, true],
  ['SMB', 'linux', '/mnt/chung', 0x517b, true],
  ['SMB 2', 'linux', '/mnt/chung', 0xfe534d42, true],
  ['CIFS', 'linux', '/mnt/chung', 0xff534d42, true],
  ['ext4', 'linux', '/home/ha', 0xef53, false],
  ['Btrfs', 'linux', '/home/ha', 0x9123683e, false],
  ['memory', 'linux', '/tmp', 0x01021994, false],
  ['NTFS or exFAT in user space, as on a stick', 'linux', '/media/usb', 0x65735546, false],
  ['a share by its name', 'win32', '\\\\MAYCHU\\Chung\\Hồ sơ', 0, true],
  ['a share with slashes', 'win32', '//maychu/chung', 0, true],
  ['a share in the long form', 'win32', '\\\\?\\UNC\\MAYCHU\\Chung', 0, true],
  ['a drive', 'win32', 'D:\\Hồ sơ cán bộ', 0, false],
  ['a drive in the long form', 'win32', '\\\\?\\D:\\Hồ sơ cán bộ', 0, false],
])('field report 101: %s on %s counts as another machine: %s', (_what, platform, realPath, type, expected) => {
  expect(isNetworkPlace({ platform, realPath, type })).toBe(expected)
})

it('looks at the nearest folder that is there', () => {
  expect(liesOnNetwork('/tmp/chưa có/cũng chưa có')).toBe(false)
})
