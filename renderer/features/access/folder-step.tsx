import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { useKeys } from '../../components/use-keys.ts'

/** Step 3: where the data lie. */
export function FolderStep({ folder, onChange, error, onSubmit }: { folder: string; onChange: (folder: string) => void; error: unknown; onSubmit: () => void }) {
  const choose = useMutation(
    queries.desk.chooseFolder.mutationOptions({
      onSuccess: ({ path }) => {
        if (path !== null) onChange(path)
      },
    }),
  )
  useKeys({ Enter: onSubmit })
  return (
    <>
      <p className="mt-quiet mt-set-up-lead">Tệp dữ liệu nằm trong thư mục này, mã hóa toàn bộ. Nơi lưu chọn một lần.</p>
      <div className="mt-folder">
        <IconFolder size={20} stroke={1.9} aria-hidden />
        <output aria-label="Thư mục dữ liệu">{folder}</output>
      </div>
      <Button variant="default" className="mt-large-control" onClick={() => choose.mutate({ purpose: 'data' })}>
        Chọn thư mục khác…
      </Button>
      <div className="mt-set-up-fault">
        <FaultNote error={error ?? choose.error} />
      </div>
    </>
  )
}
