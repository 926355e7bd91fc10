import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, queries, queryClient } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { useSession } from '../../components/session.ts'
import { liesBesideData } from './backup-facts.ts'

/** Where backups go on this PC. */
export function BackupPlace() {
  const { file } = useSession()
  const folder = useQuery(queries.backup.state.queryOptions()).data?.folder
  const choose = useMutation({
    mutationFn: async () => {
      const { path } = await api.desk.chooseFolder({ purpose: 'backup' })
      if (path !== null) await api.backup.chooseFolder({ folder: path })
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.backup.key() }),
  })
  if (folder === undefined) return null
  return (
    <>
      <div className="mt-backup-place">
        <IconFolder size={16} stroke={1.9} aria-hidden />
        <span>Nơi sao lưu trên máy này:</span>
        <output aria-label="Nơi sao lưu">{folder}</output>
        <Button variant="default" className="mt-row-button" onClick={() => choose.mutate()} loading={choose.isPending}>
          Chọn nơi khác…
        </Button>
      </div>
      {liesBesideData(folder, file) ? <p className="mt-small mt-backup-advice">Cùng ổ với dữ liệu: hỏng ổ là mất cả hai. Cắm USB hoặc dùng ổ khác rồi chọn nơi ấy.</p> : null}
      <FaultNote error={choose.error} />
    </>
  )
}
