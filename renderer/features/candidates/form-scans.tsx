import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { follow } from '../../components/follow.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { ScanFile } from '../../components/scan-pane.tsx'
import { nameOfPath } from '../../components/name-of-path.ts'

/** Scanned forms that people are typed from, one file a person. */
export interface FormScans {
  /** The file that is typed from; null where none is chosen or all are done. */
  readonly path: string | null
  /** "2/40" */
  readonly place: string
  /** Files of which a person was saved; 0 before the first. */
  readonly kept: number
  readonly error: unknown
  readonly choose: () => Promise<void>
  readonly next: (() => void) | undefined
  readonly previous: (() => void) | undefined
  /** Keeps the shown file for the person just saved, and goes on to the next. */
  readonly keepFor: (candidateId: string) => void
  /** Tries once more to keep the file that was refused. */
  readonly retry: () => void
}

/** A file and the person whom it is kept for. */
interface FileOf {
  readonly path: string
  readonly candidateId: string
}

/** Files chosen to type new people from: each becomes a paper of the person saved beside it. */
export function useFormScans(examId: string): FormScans {
  const [paths, setPaths] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const [kept, setKept] = useState(0)
  const [fault, setFault] = useState<unknown>(null)
  /** Files that were refused, the first one first: each waits to be tried again. */
  const [refused, setRefused] = useState<readonly { readonly file: FileOf; readonly why: unknown }[]>([])
  const keep = useMutation({
    mutationFn: async (file: FileOf) => follow<{ taken: number }>(await api.scans.take({ examId, kind: 'paper', files: [file], requestId: newRequestId() }), () => undefined),
    onSuccess: () => {
      setKept((before) => before + 1)
      return readAgain(queries.scans, queries.history)
    },
    onError: (why, file) => setRefused((before) => [...before, { file, why }]),
  })

  async function choose(): Promise<void> {
    setFault(null)
    try {
      const chosen = await api.desk.chooseScans({ kind: 'paper', from: 'files' })
      if (chosen.paths.length === 0) return
      setPaths(chosen.paths.toSorted((one, other) => nameOfPath(one).localeCompare(nameOfPath(other), 'vi', { numeric: true })))
      setAt(0)
    } catch (why) {
      setFault(why)
    }
  }

  const path = paths[at] ?? null
  return {
    ...{ path, kept, choose },
    place: `${at + 1}/${paths.length}`,
    error: fault ?? refused[0]?.why ?? null,
    next: at + 1 < paths.length ? () => setAt(at + 1) : undefined,
    previous: at > 0 ? () => setAt(at - 1) : undefined,
    keepFor(candidateId) {
      if (path === null) return
      keep.mutate({ path, candidateId })
      setAt(at + 1)
    },
    retry: () => {
      const [first, ...rest] = refused
      setFault(null)
      setRefused(rest)
      if (first !== undefined) keep.mutate(first.file)
    },
  }
}

/** Beside a new form: the scanned form that it is typed from. */
export function FormScanPane({ examId, scans }: { examId: string; scans: FormScans }) {
  const { path, place, kept, error, choose, next, previous, retry } = scans
  const chooseButton = (
    <KeyButton keys="Ctrl+O" variant="filled" bound={false} onPress={() => void choose()}>
      Chọn tệp…
    </KeyButton>
  )
  return (
    <>
      <FaultNote error={error} onRetry={retry} />
      {path === null ? (
        <EmptyState
          sentence={kept === 0 ? 'Chọn các bản quét phiếu để gõ theo, mỗi tệp một người. Lưu phiếu thì tệp đang xem vào hồ sơ người ấy và tệp kế tiếp hiện ra.' : `Đã gõ hết ${kept} bản quét. Chọn thêm tệp để gõ tiếp.`}
          actions={chooseButton}
        />
      ) : (
        <ChosenFile key={path} examId={examId} path={path} place={place} onNext={next} onPrevious={previous} />
      )}
    </>
  )
}

function ChosenFile({ examId, path, ...turn }: { examId: string; path: string; place: string; onNext: (() => void) | undefined; onPrevious: (() => void) | undefined }) {
  const opened = useQuery({ ...queries.scans.preview.queryOptions({ input: { examId, path } }), gcTime: 0 })
  return <ScanFile opened={opened} fileName={nameOfPath(path)} {...turn} />
}
