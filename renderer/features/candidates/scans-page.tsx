import { SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatchedFile, ScanKind } from '../../../shared/contract/scans.ts'
import { api, newRequestId, queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import type { BadgeState } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { chosenPerson, fileNote, filesToTake, matchWords, nextChoice, personWords } from './scan-match.ts'
import type { Choices } from './scan-match.ts'

const states: Readonly<Record<MatchedFile['state'], { readonly badge: BadgeState; readonly word: string }>> = {
  matched: { badge: 'approved', word: 'Khớp' },
  doubtful: { badge: 'waiting', word: 'Cần xem' },
  unmatched: { badge: 'lost', word: 'Không khớp' },
  twice: { badge: 'missing', word: 'Trùng người' },
  refused: { badge: 'failed', word: 'Không nhận' },
}

function columnsOf(kind: ScanKind, choices: Choices): readonly GridColumn<MatchedFile>[] {
  const owner = (file: MatchedFile) => {
    const person = chosenPerson(file, choices)
    return person === null ? file.people.map(personWords).join(' / ') : personWords(person)
  }
  const note = (file: MatchedFile) => fileNote(file, kind, choices)
  return [
    { id: 'fileName', title: 'Tệp', width: 190, grow: 1, frozen: true, render: ({ fileName }) => fileName, text: ({ fileName }) => fileName },
    { id: 'state', title: 'Kết quả', width: 126, render: ({ state }) => <StateBadge state={states[state].badge}>{states[state].word}</StateBadge>, text: ({ state }) => states[state].word },
    { id: 'owner', title: 'Của thí sinh', width: 210, grow: 1, render: (file) => (chosenPerson(file, choices) === null ? <span className="mt-quiet">{owner(file)}</span> : <b>{owner(file)}</b>), text: owner },
    { id: 'note', title: 'Vì sao, làm gì', width: 240, grow: 2, render: note, text: note },
  ]
}

/** Ảnh, bản quét theo tên tệp: choose files, see whom each is for, decide the doubtful ones, then keep all in one act. */
export function ScansPage({ examId, onClose }: { examId: string; onClose: () => void }) {
  const [kind, setKind] = useState<ScanKind>('photo')
  const [choices, setChoices] = useState<Choices>(new Map())
  const match = useMutation({
    mutationFn: async (from: 'files' | 'folder') => {
      const { paths } = await api.desk.chooseScans({ kind, from })
      return paths.length === 0 ? null : api.scans.match({ examId, kind, paths })
    },
    onSuccess: () => setChoices(new Map()),
  })
  const files = match.data ?? null
  const taking = files === null ? [] : filesToTake(kind, files, choices)
  const take = useMutation(
    queries.scans.take.mutationOptions({
      onSuccess: async ({ taken }) => {
        await readAgain(queries.scans, queries.history)
        onClose()
        const what = `${taken.toLocaleString('vi-VN')} ${kind === 'photo' ? 'ảnh' : 'bản quét'}`
        await showUndoable({ procedure: 'scans.take', done: `Đã ghi ${what}`, undone: `Đã hoàn tác: bỏ ${what}` })
      },
    }),
  )
  const busy = match.isPending || take.isPending
  const confirm = () => {
    if (!busy && taking.length > 0) take.mutate({ examId, kind, files: taking, requestId: newRequestId() })
  }
  useKeys({ Escape: onClose, 'Ctrl+Enter': confirm })
  useStatus({ left: files === null ? [] : [matchWords(files)], keys: [['Enter', 'nhận, đổi người, bỏ'], ['Esc', 'về danh sách']] })
  return (
    <Page
      title="Ảnh, bản quét theo tên tệp"
      actions={
        <>
          <KeyButton keys="Ctrl+O" variant={files === null ? 'filled' : 'default'} onPress={() => match.mutate('files')} loading={match.isPending}>
            Chọn tệp…
          </KeyButton>
          <KeyButton keys="Ctrl+Shift+O" onPress={() => match.mutate('folder')} loading={match.isPending}>
            Chọn thư mục…
          </KeyButton>
          {taking.length === 0 ? null : (
            <KeyButton keys="Ctrl+Enter" variant="filled" onPress={confirm} bound={false} loading={take.isPending}>
              Ghi {taking.length.toLocaleString('vi-VN')} {kind === 'photo' ? 'ảnh' : 'bản quét'}
            </KeyButton>
          )}
          <KeyButton keys="Esc" onPress={onClose} bound={false}>
            Về danh sách
          </KeyButton>
        </>
      }
      toolbar={
        <SegmentedControl
          aria-label="Loại tệp"
          classNames={{ root: 'mt-choice' }}
          data={[{ value: 'photo', label: 'Ảnh thí sinh' }, { value: 'paper', label: 'Bản quét hồ sơ' }]}
          value={kind}
          onChange={(value) => {
            setKind(value === 'paper' ? 'paper' : 'photo')
            match.reset()
          }}
        />
      }
    >
      <FaultNote error={match.error ?? take.error} />
      {files === null ? (
        <EmptyState sentence="Chọn tệp hoặc thư mục. Tên tệp có số CCCD, SBD, số biên nhận (BN12) thì khớp; có họ tên kèm ngày sinh thì hiện ra để xem. Chưa ghi gì cho đến khi bấm Ghi." />
      ) : (
        <DataGrid
          label="Tệp đã chọn"
          rowCount={files.length}
          rowAt={(index) => files[index]}
          columns={columnsOf(kind, choices)}
          rowKey={({ path }) => path}
          density={28}
          onOpen={(file) => setChoices(nextChoice(file, choices))}
          autoFocus
        />
      )}
    </Page>
  )
}
