import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypeDocx, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import type { DocumentFormat, DocumentState } from '../../../shared/contract/documents.ts'
import { blockedListWords } from '../../../shared/words/blocked-lists.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { ariaKeys } from '../../components/key-map.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { formatButtons } from './paper-words.ts'
import type { PaperActs } from './use-paper-acts.ts'

const icons: Readonly<Record<DocumentFormat, typeof IconFileTypePdf>> = { pdf: IconFileTypePdf, docx: IconFileTypeDocx, xlsx: IconFileSpreadsheet }

/** PDF, Word, Excel and In n trang, side by side. */
export function PaperButtons({ pages, acts }: { pages: number; acts: PaperActs }) {
  useKeys({ 'Ctrl+S': () => acts.save('pdf'), 'Ctrl+E': () => acts.save('xlsx') }, acts.saving === null)
  return (
    <div className="mt-print-actions">
      <Button.Group>
        {formatButtons.map(({ format, label, keys }) => {
          const Icon = icons[format]
          return (
            <Button
              key={format}
              variant="default"
              onClick={() => acts.save(format)}
              loading={acts.saving === format}
              leftSection={<Icon size={16} stroke={1.9} aria-hidden />}
              rightSection={keys === null ? undefined : <KeyHint keys={keys} />}
              aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
            >
              {label}
            </Button>
          )
        })}
      </Button.Group>
      <KeyButton keys="Ctrl+P" variant="filled" onPress={acts.print} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
        In {pages} trang
      </KeyButton>
    </div>
  )
}

/** In the place of the buttons while a list may not go out: it names the gap and leads to where it is closed. */
export function GapButton({ gap, onPress }: { gap: NonNullable<DocumentState['blocked']>; onPress: () => void }) {
  return (
    <div className="mt-print-actions">
      <KeyButton keys="Ctrl+P" variant="filled" onPress={onPress} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
        In: {blockedListWords(gap)}
      </KeyButton>
    </div>
  )
}
