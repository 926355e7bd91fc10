import { posix } from 'node:path'
import type { DateSystem } from '../../../../shared/import/workbook.ts'
import { WorkbookRefusal } from '../refusal.ts'
import type { Archive } from './archive.ts'
import { readWholePart } from './parse-part.ts'

/** Where the parts of a workbook are. */
export interface WorkbookContents {
  readonly dateSystem: DateSystem
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[]
  readonly sharedStringsPart: string | null
  readonly stylesPart: string | null
}

interface Relation {
  readonly type: string
  readonly part: string
}

/** Follows the relations from the root to sheets, strings and styles; part names are free by the standard. */
export async function readContents(archive: Archive, signal?: AbortSignal): Promise<WorkbookContents> {
  const root = await readRelations(archive, '', signal)
  const workbookPart = [...root.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.part
  if (workbookPart === undefined || !archive.has(workbookPart)) throw new WorkbookRefusal('notAWorkbook')
  const relations = await readRelations(archive, workbookPart, signal)
  const { rootElement, dateSystem, listed } = await readWorkbookPart(archive, workbookPart, signal)
  if (rootElement !== 'workbook') throw new WorkbookRefusal('notAWorkbook')

  const sheets = listed.flatMap(({ name, hidden, relationId }) => {
    const relation = relations.get(relationId)
    return relation?.type.endsWith('/worksheet') === true ? [{ name, hidden, part: relation.part }] : []
  })
  if (sheets.some((sheet) => !archive.has(sheet.part))) throw new WorkbookRefusal('damaged')
  const partOfType = (ending: string): string | null => {
    const part = [...relations.values()].find((relation) => relation.type.endsWith(ending))?.part
    return part !== undefined && archive.has(part) ? part : null
  }
  return { dateSystem, sheets, sharedStringsPart: partOfType('/sharedStrings'), stylesPart: partOfType('/styles') }
}

async function readRelations(archive: Archive, ofPart: string, signal?: AbortSignal): Promise<Map<string, Relation>> {
  const folder = posix.dirname(ofPart)
  const part = posix.join(folder, '_rels', `${posix.basename(ofPart)}.rels`)
  const relations = new Map<string, Relation>()
  if (!archive.has(part)) return relations
  await readWholePart(
    archive,
    part,
    {
      open(name, { Id, Type, Target, TargetMode }) {
        if (name !== 'Relationship' || TargetMode === 'External' || !Id || !Type || !Target) return
        relations.set(Id, { type: Type, part: posix.resolve('/', folder, Target).slice(1) })
      },
    },
    signal,
  )
  return relations
}

async function readWorkbookPart(archive: Archive, part: string, signal?: AbortSignal) {
  let rootElement: string | null = part.endsWith('.xml') ? null : 'binary'
  let dateSystem: DateSystem = '1900'
  const listed: { name: string; hidden: boolean; relationId: string }[] = []
  if (rootElement === 'binary') return { rootElement, dateSystem, listed }
  await readWholePart(
    archive,
    part,
    {
      open(name, attributes) {
        rootElement ??= name
        if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = '1904'
        if (name !== 'sheet') return
        const relationId = Object.entries(attributes).find(([attribute]) => /(^|:)id$/.test(attribute))?.[1]
        if (relationId === undefined) return
        const hidden = attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden'
        listed.push({ name: attributes['name'] ?? '', hidden, relationId })
      },
    },
    signal,
  )
  return { rootElement, dateSystem, listed }
}

/** A boolean of the spreadsheet standard: '1', 'true' or 'on'. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
