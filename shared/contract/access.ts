import { z } from 'zod'
import { reading, writing } from './base.ts'
import { roleSchema } from './permissions.ts'
import { idSchema, lineSchema, writeFields } from './values.ts'

export const layoutSchema = z.enum(['party', 'state'])
export type Layout = z.infer<typeof layoutSchema>

/** What is known of an office before anybody signs in: the slot file holds nothing else. */
const lockedOfficeSchema = z.object({
  name: z.string(),
  file: z.string(),
  users: z.array(z.object({ id: idSchema, name: z.string(), hasPassphrase: z.boolean() })),
})

export const officeSchema = z.object({
  id: idSchema,
  name: z.string(),
  printName: z.string(),
  superiorName: z.string(),
  symbol: z.string(),
  place: z.string(),
  layout: layoutSchema,
  /** Position of the head, for whom others sign: "Trưởng Ban". */
  headPosition: z.string(),
  revision: z.int(),
})
export type OfficeProfile = z.infer<typeof officeSchema>

export const sessionSchema = z.object({
  user: z.object({ id: idSchema, name: z.string() }),
  /** Roles in force today, each with its scope. */
  held: z.array(z.object({ role: roleSchema, scopeKind: z.enum(['office', 'exam', 'unit']), scopeId: idSchema.nullable() })),
  roles: z.array(roleSchema),
  /** Everything held in any scope; what counts in one exam follows from `held`. */
  permissions: z.array(z.string()),
  fieldGroups: z.array(z.string()),
  office: officeSchema,
  file: z.string(),
})
export type SessionView = z.infer<typeof sessionSchema>

/** Shortest passphrase, in characters. A choice of ours: no regulation sets one. */
export const shortestPassphrase = 10
export const passphraseSchema = z.string().min(shortestPassphrase).max(400)

export const setUpSchema = z.object({
  office: z.object({
    /** Full name, as people say it: "Ban Tổ chức Tỉnh ủy Tuyên Quang". */
    name: lineSchema,
    /** Name on the issuer's line of a paper: "Ban Tổ chức". */
    printName: lineSchema,
    /** Cơ quan cấp trên. */
    superiorName: lineSchema,
    /** Abbreviation in paper numbers: "BTCTU". */
    symbol: lineSchema,
    /** Place before the date of a paper. */
    place: lineSchema,
    layout: layoutSchema,
  }),
  administrator: z.object({ name: lineSchema, passphrase: passphraseSchema }),
  /** Folder that will hold the data file; without it the program's own. */
  folder: z.string().min(1).optional(),
})

const notLetIn = {
  /** The user holds no role today. */
  NO_ROLE: {},
} as const

/** Who is at the keyboard, and which file lies behind it. */
export const access = {
  state: reading('Tình trạng cơ quan', 'public')
    .errors({
      /** The slot file is damaged, or gone while the data file is there. */
      FILE_DAMAGED: { data: z.object({ file: z.string() }) },
    })
    .output(
    z.discriminatedUnion('phase', [
      z.object({ phase: z.literal('empty'), folder: z.string() }),
      z.object({ phase: z.literal('locked'), office: lockedOfficeSchema }),
      z.object({ phase: z.literal('open'), session: sessionSchema }),
    ]),
  ),
  setUp: writing('Thiết lập cơ quan', 'public', { none: 'Cơ quan đã lập thì tệp dữ liệu đã có.' })
    .errors({
      /** The folder already holds an office. */
      OFFICE_EXISTS: { data: z.object({ file: z.string() }) },
      FOLDER_REFUSED: { data: z.object({ folder: z.string(), reason: z.string() }) },
    })
    .input(setUpSchema)
    .output(z.object({ recoveryKey: z.array(z.string().length(4)).length(13), file: z.string() })),
  unlock: writing('Mở khóa', 'public', { none: 'Mở khóa không đổi dữ liệu.' })
    .errors({
      WRONG_PASSPHRASE: { data: z.object({ tries: z.int(), waitSeconds: z.int() }) },
      /** The file cannot be opened with the right key: damaged, cut off, or not ours. */
      FILE_DAMAGED: { data: z.object({ file: z.string() }) },
      /** The file was written by a later version of the program. */
      FILE_NEWER: { data: z.object({ file: z.string() }) },
      ...notLetIn,
      /** The keys under this passphrase are not in force any more: new ones were made since. */
      KEYS_ENDED: {},
    })
    .input(z.object({ userId: idSchema, passphrase: z.string().min(1).max(400) }))
    .output(sessionSchema),
  /** First log-in: the one-time code of `users.invite`, and the passphrase chosen. Makes the user's key pairs. */
  join: writing('Chọn mật khẩu lần đầu', 'public', { none: 'Mật khẩu đã chọn; quản trị cấp mã mới khi cần.' })
    .errors({
      WRONG_CODE: { data: z.object({ tries: z.int(), waitSeconds: z.int() }) },
      CODE_EXPIRED: { data: z.object({ until: z.string() }) },
      FILE_DAMAGED: { data: z.object({ file: z.string() }) },
      FILE_NEWER: { data: z.object({ file: z.string() }) },
      ...notLetIn,
    })
    .input(z.object({ userId: idSchema, code: z.string().min(1).max(100), passphrase: passphraseSchema, ...writeFields }))
    .output(sessionSchema),
  changePassphrase: writing('Đổi mật khẩu', 'session', { none: 'Đổi lại bằng mật khẩu khác.' })
    .errors({ WRONG_PASSPHRASE: { data: z.object({ tries: z.int(), waitSeconds: z.int() }) } })
    .input(z.object({ current: z.string().min(1).max(400), passphrase: passphraseSchema }))
    .output(z.object({})),
  /** Opens the office with the printed recovery sheet: an administrator gets new keys under a new passphrase. */
  recover: writing('Mở bằng phiếu khôi phục', 'public', { none: 'Mật khẩu mới đã chọn.' })
    .errors({
      RECOVERY_REFUSED: { data: z.object({ problem: z.enum(['length', 'letter', 'check', 'otherOffice', 'notAdministrator']), group: z.int().nullable() }) },
      FILE_DAMAGED: { data: z.object({ file: z.string() }) },
      FILE_NEWER: { data: z.object({ file: z.string() }) },
    })
    .input(z.object({ groups: z.string().min(1).max(200), userId: idSchema, passphrase: passphraseSchema, ...writeFields }))
    .output(sessionSchema),
  /** A new recovery key; the old sheet opens nothing from then on (but backups made before). */
  renewRecovery: writing('Lập phiếu khôi phục mới', 'users.manage', { none: 'Phiếu cũ đã hết hiệu lực.' })
    .errors({ WRONG_PASSPHRASE: { data: z.object({ tries: z.int(), waitSeconds: z.int() }) } })
    .input(z.object({ passphrase: z.string().min(1).max(400), ...writeFields }))
    .output(z.object({ recoveryKey: z.array(z.string().length(4)).length(13) })),
  /** The sheet to print: groups and QR. It is made in memory, shown, printed, and not kept. */
  recoverySheet: reading('Lập tờ phiếu khôi phục', 'session')
    .input(z.object({ officeName: lineSchema, recoveryKey: z.array(z.string().length(4)).length(13) }))
    .output(z.object({ documentId: idSchema, pages: z.int() })),
  lock: writing('Khóa', 'session', { none: 'Khóa không đổi dữ liệu.' }).output(z.object({})),
  changeOffice: writing('Sửa thông tin cơ quan', 'office.settings', 'audit')
    .input(setUpSchema.shape.office.partial().extend({ headPosition: lineSchema.optional(), reason: lineSchema.optional(), requestId: idSchema, expectedRevision: z.int() }))
    .output(officeSchema),
}
