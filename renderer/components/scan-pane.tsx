import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { OpenedScan, Scan } from '../../shared/contract/scans.ts'
import { queries } from '../app/api.ts'
import { EmptyState } from './empty-state.tsx'
import { FaultNote } from './fault-note.tsx'
import { KeyHint } from './key-hint.tsx'
import { useKeys } from './use-keys.ts'
import './scan-pane.css'

/** Widths of the sheet in hundredths of the pane. The viewer fits a page into its width by itself, up to its true size; told to, it misses the page. */
const zooms = [100, 150, 200] as const

/** Part of the pane that one key moves the sheet. */
const stride = 0.85

/** So long the queue rests on somebody before his papers are opened, ms. */
const rest = 120

/** The papers first, in the order in which they came, then the photo. */
const inOrder = (files: readonly Scan[]) => [...files.filter(({ kind }) => kind === 'paper'), ...files.filter(({ kind }) => kind === 'photo')]

/** A page with scanned papers beside it; `scans` null: none are wanted. The keyboard stays where it is: keys with Alt turn and enlarge the papers. */
export function ScanSplit({ scans, children }: { scans: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-scan-split">
      <div className="mt-scan-beside">{children}</div>
      {scans === null ? null : (
        <section className="mt-scan-pane" aria-label="Bản quét của thí sinh">
          {scans}
        </section>
      )}
    </div>
  )
}

/** The papers of a candidate: never somebody's beside another's form. */
export function CandidateScans({ examId, candidateId }: { examId: string; candidateId: string }) {
  const [settled] = useDebouncedValue(candidateId, rest)
  return settled === candidateId ? <ScanFiles key={candidateId} examId={examId} candidateId={candidateId} /> : null
}

function ScanFiles({ examId, candidateId }: { examId: string; candidateId: string }) {
  const list = useQuery(queries.scans.list.queryOptions({ input: { examId, candidateId } }))
  const [place, setPlace] = useState(0)
  const files = inOrder(list.data ?? [])
  const file = files[Math.min(place, files.length - 1)]
  if (list.data === undefined) return <FaultNote error={list.error} onRetry={() => void list.refetch()} />
  if (file === undefined) return <EmptyState sentence="Chưa có bản quét của người này. Ghi ở bước Tiếp nhận hồ sơ, Ảnh, bản quét." />
  const at = files.indexOf(file)
  const turn = { place: `${at + 1}/${files.length}`, onNext: at + 1 < files.length ? () => setPlace(at + 1) : undefined, onPrevious: at > 0 ? () => setPlace(at - 1) : undefined }
  return <KeptScan key={file.id} examId={examId} file={file} {...turn} />
}

function KeptScan({ examId, file, ...turn }: { examId: string; file: Scan } & Pick<ScanFileProps, 'place' | 'onNext' | 'onPrevious'>) {
  // A PDF is kept for the viewer until the next one is opened: what was opened before is not shown again.
  const opened = useQuery({ ...queries.scans.open.queryOptions({ input: { examId, id: file.id } }), gcTime: 0 })
  return <ScanFile opened={opened} fileName={file.fileName ?? 'Bản quét'} {...turn} />
}

/** Properties of one file. */
export interface ScanFileProps {
  opened: Pick<UseQueryResult<OpenedScan>, 'data' | 'error' | 'refetch'>
  fileName: string
  /** "2/3" */
  place: string
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
}

/** One scanned file, as wide as the pane or wider, page by page. Key it by file. */
export function ScanFile({ opened, fileName, place, onNext, onPrevious }: ScanFileProps) {
  const [zoom, setZoom] = useState(0)
  const [page, setPage] = useState(1)
  const sheet = useRef<HTMLDivElement>(null)
  const { content, mime, documentId, pages } = opened.data ?? {}
  const last = pages ?? 1

  useEffect(() => sheet.current?.scrollTo({ top: 0 }), [page])

  function forward(): void {
    const node = sheet.current
    if (node !== null && node.scrollTop + node.clientHeight < node.scrollHeight - 2) node.scrollBy({ top: node.clientHeight * stride })
    else if (page < last) setPage(page + 1)
    else onNext?.()
  }

  function back(): void {
    const node = sheet.current
    if (node !== null && node.scrollTop > 2) node.scrollBy({ top: -node.clientHeight * stride })
    else if (page > 1) setPage(page - 1)
    else onPrevious?.()
  }

  const larger = () => setZoom(Math.min(zoom + 1, zooms.length - 1))
  const smaller = () => setZoom(Math.max(zoom - 1, 0))
  useKeys({ 'Alt+PgDn': forward, 'Alt+PgUp': back, 'Alt++': larger, 'Alt+-': smaller, 'Alt+Home': () => setPage(1), 'Alt+End': () => setPage(last) })
  const width = `${zooms[zoom]}%`
  return (
    <>
      <div className="mt-scan-bar">
        <b title={fileName}>
          {place} {fileName}
        </b>
        {typeof pages === 'number' && pages > 1 ? (
          <span>
            trang {page}/{pages}
          </span>
        ) : null}
        <span>{zooms[zoom]} %</span>
        <span>
          <KeyHint keys="Alt+PgDn" /> tiếp
        </span>
        <span>
          <KeyHint keys="Alt++" /> <KeyHint keys="Alt+−" />
        </span>
      </div>
      <FaultNote error={opened.error} onRetry={() => void opened.refetch()} />
      <div ref={sheet} className="mt-scan-sheet">
        {typeof content === 'string' ? <img src={`data:${mime};base64,${content}`} alt={fileName} style={{ width }} /> : null}
        {typeof documentId === 'string' ? (
          <iframe key={`${documentId} ${page}`} inert title={fileName} style={{ width }} src={`app://minh-tuyen/document/${documentId}.pdf#toolbar=0&navpanes=0&page=${page}`} />
        ) : null}
      </div>
    </>
  )
}
