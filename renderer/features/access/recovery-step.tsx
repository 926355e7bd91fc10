import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { askedGroups, isSameGroup } from './recovery-groups.ts'
import { PrintSheetButton } from './recovery-sheet.tsx'

/** Step 4: the recovery key, shown once, printed or copied by hand; two of its groups are typed back from the paper. */
export function RecoveryStep({ officeName, groups, file, onFinish }: { officeName: string; groups: readonly string[]; file: string; onFinish: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <main className="mt-set-up-main">
      <h2 className="mt-set-up-title">4. Phiếu khôi phục</h2>
      {copied ? <TypeBack groups={groups} onBack={() => setCopied(false)} onFinish={onFinish} /> : <Groups officeName={officeName} groups={groups} file={file} onCopied={() => setCopied(true)} />}
    </main>
  )
}

function Groups({ officeName, groups, file, onCopied }: { officeName: string; groups: readonly string[]; file: string; onCopied: () => void }) {
  useKeys({ Enter: onCopied })
  return (
    <>
      <div className="mt-set-up-form">
        <p className="mt-quiet mt-set-up-lead">
          Đã tạo tệp dữ liệu <b>{file}</b>. In phiếu, hoặc chép tay 13 nhóm dưới đây ra giấy, có đánh số. Chương trình không lưu phiếu này; rời bước này là không xem lại được.
        </p>
        <ol className="mt-recovery" aria-label="Mã khôi phục">
          {groups.map((group, index) => (
            <li key={`${index} ${group}`}>
              <span className="mt-recovery-number">{index + 1}</span>
              <code>{group}</code>
            </li>
          ))}
        </ol>
        <p className="mt-small mt-quiet">Không có chữ O, I, L, U: mọi vòng tròn là số 0, mọi nét sổ là số 1.</p>
      </div>
      <div className="mt-set-up-foot">
        <PrintSheetButton officeName={officeName} recoveryKey={groups} large />
        <span className="mt-page-space" />
        <span className="mt-small mt-quiet">Bước 4/4</span>
        <Button className="mt-large-control" onClick={onCopied} rightSection={<KeyHint keys="Enter" />}>
          Đã in hoặc chép đủ 13 nhóm
        </Button>
      </div>
    </>
  )
}

function TypeBack({ groups, onBack, onFinish }: { groups: readonly string[]; onBack: () => void; onFinish: () => void }) {
  const [asked] = useState(askedGroups)
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const [judged, setJudged] = useState(false)
  const boxes = useRef<HTMLDivElement>(null)
  const wrong = asked.map((number, index) => !isSameGroup(typed[index] ?? '', groups[number - 1] ?? ''))

  function finish(): void {
    if (!wrong.includes(true)) return onFinish()
    setJudged(true)
    boxes.current?.querySelectorAll('input')[wrong.indexOf(true)]?.focus()
  }

  return (
    <>
      <div className="mt-set-up-form" ref={boxes}>
        <p className="mt-quiet mt-set-up-lead">Gõ lại hai nhóm từ tờ giấy vừa in hoặc chép, để chắc là đọc lại được.</p>
        <FieldGrid onSubmit={finish} label="Gõ lại hai nhóm" enterSubmits>
          {asked.map((number, index) => (
            <FieldCell key={number} span={3}>
              <TextInput
                label={`Nhóm ${number}`}
                value={typed[index] ?? ''}
                autoFocus={index === 0}
                autoComplete="off"
                spellCheck={false}
                maxLength={8}
                error={judged && wrong[index] === true ? `Chưa khớp nhóm ${number}. Xem lại tờ giấy.` : undefined}
                classNames={{ wrapper: 'mt-large-control', input: 'mt-code-input' }}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  setTyped(index === 0 ? [text, typed[1]] : [typed[0], text])
                }}
              />
            </FieldCell>
          ))}
        </FieldGrid>
        <div className="mt-set-up-fault">
          <Note kind="missing">Không gõ lại được thì quay lại chép lần nữa: rời bước này là phiếu mất.</Note>
        </div>
      </div>
      <div className="mt-set-up-foot">
        <Button variant="default" className="mt-large-control" onClick={onBack}>
          Xem lại 13 nhóm
        </Button>
        <span className="mt-page-space" />
        <span className="mt-small mt-quiet">Bước 4/4</span>
        <Button className="mt-large-control" onClick={finish} rightSection={<KeyHint keys="Enter" />}>
          Vào chương trình
        </Button>
      </div>
    </>
  )
}
