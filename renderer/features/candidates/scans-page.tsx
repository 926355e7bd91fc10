import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { MatchedFile, ScanKind } from '../../../shared/contract/scans.ts'
import { queries, readAgain } from '../../app/api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridColumn } from '../../components/grid/types.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import type { BadgeState } from '../../components/state-badge.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { WorkProgress } from '../../components/work-progress.tsx'
import { chosenPerson, fileNote, filesToTake, matchWords, nextChoice, personWords } from './scan-match.ts'
import type { Choices } from './scan-match.ts'
import { useScans } from './use-scans.ts'

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
    { id: 'fileName', title: 'Tệp', width: 215, frozen: true, render: ({ fileName }) => fileName, text: ({ fileName }) => fileName },
    { id: 'state', title: 'Kết quả', width: 118, render: ({ state }) => <StateBadge state={states[state].badge}>{states[state].word}</StateBadge>, text: ({ state }) => states[state].word },
    { id: 'owner', title: 'Của thí sinh', width: 245, render: (file) => (chosenPerson(file, choices) === null ? <span className="mt-quiet">{owner(file)}</span> : <b>{owner(file)}</b>), text: owner },
    { id: 'note', title: 'Vì sao, làm gì', width: 400, grow: 1, render: note, text: note },
  ]
}

/** Ảnh, bản quét theo tên tệp: choose files, see whom each is for, decide the doubtful ones, then keep all in one act. */
export function ScansPage({ examId, onClose }: { examId: string; onClose: () => void }) {
  const [kind, setKind] = useState<ScanKind>('photo')
  const [choices, setChoices] = useState<Choices>(new Map())
  const things = kind === 'photo' ? 'ảnh' : 'bản quét'
  const scans = useScans(examId, async (taken) => {
    await readAgain(queries.scans, queries.history)
    onClose()
    const what = `${taken.toLocaleString('vi-VN')} ${things}`
    await showUndoable({ procedure: 'scans.take', done: `Đã ghi ${what}`, undone: `Đã hoàn tác: bỏ ${what}` })
  })
  const { state } = scans
  const files = state.phase === 'matched' ? state.files : null
  const taking = files === null ? [] : filesToTake(kind, files, choices)
  const atWork = state.phase === 'matching' || state.phase === 'keeping'
  const choose = (from: 'files' | 'folder') => {
    setChoices(new Map())
    void scans.choose(kind, from)
  }
  const confirm = () => {
    if (taking.length > 0) void scans.keep(kind, taking)
  }
  useKeys({ Escape: onClose, 'Ctrl+Enter': confirm }, !atWork)
  useStatus({ left: files === null ? [] : [matchWords(files)], keys: atWork ? [['Esc', 'dừng']] : [['Enter', 'nhận, đổi người, bỏ'], ['Esc', 'về danh sách']] })
  return (
    <Page
      title="Ảnh, bản quét theo tên tệp"
      actions={
        atWork ? undefined : (
          <>
            <KeyButton keys="Ctrl+O" variant={files === null ? 'filled' : 'default'} onPress={() => choose('files')}>
              Chọn tệp…
            </KeyButton>
            <KeyButton keys="Ctrl+Shift+O" onPress={() => choose('folder')}>
              Chọn thư mục…
            </KeyButton>
            {taking.length === 0 ? null : (
              <KeyButton keys="Ctrl+Enter" variant="filled" onPress={confirm} bound={false}>
                Ghi {taking.length.toLocaleString('vi-VN')} {things}
              </KeyButton>
            )}
            <KeyButton keys="Esc" onPress={onClose} bound={false}>
              Về danh sách
            </KeyButton>
          </>
        )
      }
      toolbar={
        <SegmentedControl
          aria-label="Loại tệp"
          classNames={{ root: 'mt-choice' }}
          data={[{ value: 'photo', label: 'Ảnh thí sinh' }, { value: 'paper', label: 'Bản quét hồ sơ' }]}
          value={kind}
          disabled={atWork}
          onChange={(value) => {
            setKind(value === 'paper' ? 'paper' : 'photo')
            scans.forget()
          }}
        />
      }
    >
      <FaultNote error={scans.error} />
      {scans.stopped ? <Note>Đã dừng. Chưa ghi tệp nào.</Note> : null}
      {state.phase === 'choose' ? (
        <EmptyState sentence="Chọn tệp hoặc thư mục. Tên tệp có số CCCD, SBD, số biên nhận (BN12) thì khớp; có họ tên kèm ngày sinh thì hiện ra để xem. Chưa ghi gì cho đến khi bấm Ghi." />
      ) : state.phase === 'matched' ? (
        <DataGrid
          label="Tệp đã chọn"
          rowCount={state.files.length}
          rowAt={(index) => state.files[index]}
          columns={columnsOf(kind, choices)}
          rowKey={({ path }) => path}
          density={28}
          onOpen={(file) => setChoices((before) => nextChoice(file, before))}
          autoFocus
        />
      ) : (
        <WorkProgress
          what={state.phase === 'matching' ? 'Đang đối chiếu tên tệp' : `Đang ghi ${things}`}
          progress={state.progress}
          unit="tệp"
          stop="Dừng"
          onCancel={scans.stop}
        />
      )}
    </Page>
  )
}
