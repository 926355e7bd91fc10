import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { KeyButton } from '../../components/key-button.tsx'
import type { PaperActs } from './use-paper-acts.ts'

/** Lưu PDF, In n trang. */
export function PaperButtons({ pages, acts }: { pages: number; acts: PaperActs }) {
  return (
    <>
      <KeyButton keys="Ctrl+S" onPress={acts.save} loading={acts.saving} leftSection={<IconDeviceFloppy size={16} stroke={1.9} aria-hidden />}>
        Lưu PDF
      </KeyButton>
      <KeyButton keys="Ctrl+P" variant="filled" onPress={acts.print} loading={acts.printing} leftSection={<IconPrinter size={16} stroke={1.9} aria-hidden />}>
        In {pages} trang
      </KeyButton>
    </>
  )
}
