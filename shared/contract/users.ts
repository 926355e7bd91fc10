import { z } from 'zod'
import { reading, writing } from './base.ts'
import { roleSchema } from './permissions.ts'
import { changeFields, daySchema, idSchema, lineSchema, optionalLineSchema, writeFields } from './values.ts'

export const grantScopeSchema = z.enum(['office', 'exam'])

export const grantSchema = z.object({
  id: idSchema,
  role: roleSchema,
  scopeKind: grantScopeSchema,
  /** Exam of the scope; null for the whole office. */
  scopeId: idSchema.nullable(),
  scopeName: z.string().nullable(),
  fromDay: daySchema,
  /** Last day; null: until it is ended. */
  toDay: daySchema.nullable(),
  /** Number of the decision that set up the board or gave the task. */
  decision: z.string().nullable(),
  state: z.enum(['future', 'now', 'past']),
  revision: z.int(),
})
export type Grant = z.infer<typeof grantSchema>

export const userSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** 'active': has chosen a passphrase; 'invited': has a one-time code; 'withoutCode': neither, or the code has run out. */
  state: z.enum(['active', 'invited', 'withoutCode']),
  codeUntil: z.string().nullable(),
  grants: z.array(grantSchema),
  /** Moment of the last act, ISO; null: none yet. */
  lastActAt: z.string().nullable(),
  self: z.boolean(),
  revision: z.int(),
})
export type User = z.infer<typeof userSchema>

const oneTimeCode = {
  /** To be told to the person, shown once: four groups of four letters, no look-alikes. */
  code: z.array(z.string().length(4)).length(4),
  codeUntil: z.string(),
}

const codeReason = { none: 'Mã mở lần đầu đã giao cho người dùng.' }

/** Who works with the office, with what roles, where, from when to when (decisions.md 2, 14). */
export const users = {
  list: reading('Xem người dùng', 'users.manage').output(z.array(userSchema)),
  /** A new user without passphrase: a one-time code, with which the user chooses one (`access.join`). */
  invite: writing('Thêm người dùng', 'users.manage', codeReason)
    .input(z.object({ name: lineSchema, ...writeFields }))
    .output(z.object({ user: userSchema, ...oneTimeCode })),
  /** A forgotten passphrase or a code that ran out: new keys; what was sealed to the old ones stays sealed. */
  renewCode: writing('Cấp mã mở mới', 'users.manage', codeReason)
    .errors({ OWN_USER: {} })
    .input(z.object({ id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({ user: userSchema, ...oneTimeCode })),
  rename: writing('Đổi tên người dùng', 'users.manage', 'audit')
    .input(z.object({ id: idSchema, name: lineSchema, ...changeFields }))
    .output(userSchema),
  withdraw: writing('Bỏ người dùng', 'users.manage', { none: 'Khóa riêng của người dùng đã bị bỏ; thêm lại bằng mã mới.' })
    .errors({ LAST_ADMINISTRATOR: {}, OWN_USER: {} })
    .input(z.object({ id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  grant: writing('Giao việc', 'users.manage', { none: 'Việc đã giao thì thôi giao, từ một ngày và có lý do.' })
    .errors({
      /** The two roles may not be held by one person in one exam (TT 22/2025/TT-BNV Quy chế Đ.5 k.4 c). */
      SEATS_INCOMPATIBLE: { data: z.object({ role: roleSchema, other: roleSchema, article: z.string(), examName: z.string().nullable() }) },
      /** The role is not held in this scope. */
      SCOPE_REFUSED: { data: z.object({ role: roleSchema }) },
    })
    .input(
      z.object({
        userId: idSchema,
        role: roleSchema,
        scopeKind: grantScopeSchema,
        scopeId: idSchema.nullable(),
        fromDay: daySchema,
        toDay: daySchema.nullable(),
        decision: optionalLineSchema,
        ...writeFields,
      }),
    )
    .output(userSchema),
  /** Sets the last day of a grant; a day before today ends it at once. */
  endGrant: writing('Thôi giao việc', 'users.manage', { none: 'Giao lại bằng “Giao việc”.' })
    .errors({ LAST_ADMINISTRATOR: {} })
    .input(z.object({ id: idSchema, toDay: daySchema, reason: lineSchema, ...changeFields }))
    .output(userSchema),
}
