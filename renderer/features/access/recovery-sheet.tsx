import { useMutation, useQuery } from '@tanstack/react-query'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { printRefusal } from '../../components/print-refusal.ts'
import './recovery-sheet.css'

/** What a recovery sheet is made of. */
export interface SheetFacts {
  readonly officeName: string
  readonly recoveryKey: readonly string[]
}

/** The sheet as it will lie on paper. It is made in memory and never a file. */
export function RecoverySheet({ officeName, recoveryKey }: SheetFacts) {
  const sheet = useQuery({ ...queries.access.recoverySheet.queryOptions({ input: { officeName, recoveryKey: [...recoveryKey] } }), staleTime: Infinity, gcTime: 0 })
  if (sheet.error !== null) return <FaultNote error={sheet.error} onRetry={() => void sheet.refetch()} />
  return (
    <div className="mt-sheet-view">
      {sheet.data === undefined ? null : <iframe title="Phiếu khôi phục" src={`app://minh-tuyen/document/${sheet.data.documentId}.pdf#toolbar=0&navpanes=0&view=FitH`} />}
    </div>
  )
}

/** In phiếu: the sheet goes to the printer and nowhere else. */
export function PrintSheetButton({ officeName, recoveryKey, large = false }: SheetFacts & { large?: boolean }) {
  const print = useMutation({
    // Made anew: what is shown may be older than the session.
    mutationFn: async () => {
      const { documentId } = await api.access.recoverySheet({ officeName, recoveryKey: [...recoveryKey] })
      return api.desk.print({ documentId })
    },
  })
  const refusal = print.error !== null ? errorSentence(print.error).sentence : print.data === undefined ? null : printRefusal(print.data, 'chép tay 13 nhóm')
  return (
    <>
      <KeyButton keys="Ctrl+P" className={large ? 'mt-large-control' : undefined} onPress={() => print.mutate()} loading={print.isPending}>
        In phiếu
      </KeyButton>
      {refusal === null ? null : <Note kind="fault">{refusal}</Note>}
    </>
  )
}
