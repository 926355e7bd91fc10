import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { nameOfPath } from '../../components/name-of-path.ts'

/** Chooses a workbook, or reads the one before again. */
export function ChooseButtons({ path, onChoose, onRead }: { path: string | null; onChoose: () => void; onRead: (path: string) => void }) {
  return (
    <>
      <Button autoFocus onClick={onChoose} leftSection={<IconFileSpreadsheet size={16} stroke={1.9} aria-hidden />}>
        Chọn tệp Excel
      </Button>
      {path === null ? null : (
        <Button variant="default" onClick={() => onRead(path)}>
          Đọc lại {nameOfPath(path)}
        </Button>
      )}
    </>
  )
}
