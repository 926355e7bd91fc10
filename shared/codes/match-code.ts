import { fold } from '../text/fold.ts'
import { toneKey } from '../text/tone-key.ts'
import type { CodeEntry, CodeList } from './code-list.ts'

/** What a text means in a code list. Several candidates are a question for the user, never a guess. */
export type MatchedCode =
  | { readonly kind: 'match'; readonly entry: CodeEntry }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly CodeEntry[] }
  | { readonly kind: 'none' }

/**
 * Finds the entry a text names: by its name as written, then by name without accents, then by other names.
 *
 * A name wins over the other names of other entries ("Thổ" is the group Thổ, though some Tày are called so). Only where
 * a text without the right accents is exactly another entry's other name are both asked about ("Lao": Lào or La Hủ).
 */
export function matchCode(list: CodeList, text: string): MatchedCode {
  const written = writtenForm(text)
  const folded = fold(text)
  if (folded === '') return { kind: 'none' }
  const named = list.entries.filter((entry) => names(entry).some((name) => writtenForm(name) === written))
  if (named.length > 0) return result(named)
  const byName = list.entries.filter((entry) => names(entry).some((name) => fold(name) === folded))
  if (byName.length > 0) {
    const alsoCalled = list.entries.filter((entry) => aliases(entry).some((alias) => writtenForm(alias) === written))
    return result([...byName, ...alsoCalled])
  }
  return result(list.entries.filter((entry) => aliases(entry).some((alias) => fold(alias) === folded)))
}

function names(entry: CodeEntry): readonly string[] {
  return entry.shortName === undefined ? [entry.name] : [entry.name, entry.shortName]
}

function aliases(entry: CodeEntry): readonly string[] {
  return entry.aliases ?? []
}

/** Text with its accents: case and tone placement do not count. */
function writtenForm(text: string): string {
  return toneKey(text).toLowerCase()
}

function result(found: readonly CodeEntry[]): MatchedCode {
  const candidates = [...new Set(found)]
  const [entry] = candidates
  if (entry === undefined) return { kind: 'none' }
  return candidates.length === 1 ? { kind: 'match', entry } : { kind: 'ambiguous', candidates }
}
