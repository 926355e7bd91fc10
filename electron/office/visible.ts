import { z } from 'zod'
import type { FieldGroup } from '../../shared/contract/permissions.ts'

const holdsGroups = new WeakMap<z.core.$ZodType, boolean>()

function inner(schema: z.core.$ZodType): z.core.$ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return schema.def.innerType
  return null
}

/** Whether anything below a schema belongs to a group of fields; most outputs do not and are passed on untouched. */
function isGrouped(schema: z.core.$ZodType): boolean {
  const known = holdsGroups.get(schema)
  if (known !== undefined) return known
  holdsGroups.set(schema, false)
  const wrapped = inner(schema)
  const found =
    schema instanceof z.ZodObject
      ? Object.values<z.core.$ZodType>(schema.shape).some((field) => groupOf(field) !== null || isGrouped(field))
      : schema instanceof z.ZodArray
        ? isGrouped(schema.element)
        : schema instanceof z.ZodUnion
          ? schema.options.some(isGrouped)
          : wrapped !== null && isGrouped(wrapped)
  holdsGroups.set(schema, found)
  return found
}

/** Group that a field of an output belongs to. */
export function groupOf(schema: z.core.$ZodType): FieldGroup | null {
  return (z.globalRegistry.get(schema) as { fieldGroup?: FieldGroup } | undefined)?.fieldGroup ?? null
}

/**
 * The one gate of decisions.md 14: takes out of an answer every field whose group the caller may not see.
 * Which field belongs to which group stands in the contract (`grouped`).
 */
export function visible<T>(schema: z.core.$ZodType, value: T, groups: ReadonlySet<FieldGroup>): T {
  if (value === null || value === undefined || !isGrouped(schema)) return value
  const wrapped = inner(schema)
  if (wrapped) return visible(wrapped, value, groups)
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((one: unknown) => visible(schema.element, one, groups)) as T
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const kept = { ...value } as Record<string, unknown>
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
      const group = groupOf(field)
      if (group !== null && !groups.has(group)) delete kept[name]
      else if (name in kept) kept[name] = visible(field, kept[name], groups)
    }
    return kept as T
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success)
    return option ? visible(option, value, groups) : value
  }
  return value
}
