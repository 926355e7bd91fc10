import { Paragraph, TextRun } from 'docx'
import type { IParagraphStyleOptions } from 'docx'
import { alignments } from './text.ts'
import type { Align } from './text.ts'

/** Styles of the cells of the table, once for all of them: a long list stays small, and a clerk can change its letters at once. */
export function cellStyles(fontSize: number): IParagraphStyleOptions[] {
  return [true, false].flatMap((bold) =>
    (['left', 'center', 'right'] as const).map((align) => ({
      id: styleId(bold, align),
      name: styleId(bold, align),
      basedOn: 'Normal',
      run: { size: fontSize * 2, bold },
      paragraph: { alignment: alignments[align] },
    })),
  )
}

/** The text of a cell; each line of it stands on a line of its own. */
export function cellParagraph(text: string, bold: boolean, align: Align): Paragraph {
  const lines = text.normalize('NFC').split('\n')
  return new Paragraph({ style: styleId(bold, align), children: text === '' ? [] : lines.map((line, index) => new TextRun(index === 0 ? line : { text: line, break: 1 })) })
}

function styleId(bold: boolean, align: Align): string {
  return `table-${bold ? 'bold' : 'regular'}-${align}`
}
