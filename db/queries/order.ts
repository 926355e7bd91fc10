import { sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Orders lines of text as a Vietnamese dictionary does: d before đ, e before ê, u before ư. */
export function inVietnameseOrder(column: SQLiteColumn): SQL {
  return sql`vietnamese_key(${column})`
}
