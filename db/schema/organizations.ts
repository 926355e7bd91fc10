import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { appendColumns, current, recordColumns, validityColumns } from './columns.ts'

/** Identity of an agency or unit; everything that may change stands in its versions. */
export const organization = sqliteTable('organization', { ...recordColumns })

/** What an organization was from a day to a day, as known from one audit entry to another (decisions.md 12). */
export const organizationVersion = sqliteTable(
  'organization_version',
  {
    ...appendColumns,
    ...validityColumns,
    organizationId: text('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    shortName: text('short_name'),
    folded: text('folded').notNull(),
    parentId: text('parent_id').references(() => organization.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('organization_version_by_organization').on(t.organizationId),
    index('organization_version_by_name').on(t.folded),
    uniqueIndex('organization_version_by_start').on(t.organizationId, t.validFromDay).where(current),
  ],
)
