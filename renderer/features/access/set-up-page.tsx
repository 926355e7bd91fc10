import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { queries, queryClient } from '../../app/api.ts'
import { FrameBar } from '../../components/frame-bar.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { AdministratorStep, administratorErrors, emptyAdministrator } from './administrator-step.tsx'
import { FolderStep } from './folder-step.tsx'
import { emptyOffice, officeErrors } from './office-draft.ts'
import { OfficeStep } from './office-step.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import './access.css'
import './set-up.css'

const steps = ['Cơ quan', 'Người quản trị', 'Nơi lưu dữ liệu', 'Phiếu khôi phục'] as const

/** Thiết lập: the first start, in four steps. `folder` is where the data will lie unless another one is chosen. */
export function SetUpPage({ folder: ownFolder }: { folder: string }) {
  const [step, setStep] = useState(0)
  const [office, setOffice] = useState(emptyOffice)
  const [administrator, setAdministrator] = useState(emptyAdministrator)
  const [folder, setFolder] = useState<string | null>(null)
  // How often "next" was refused; the first wrong field gets the keyboard each time.
  const [refusals, setRefusals] = useState(0)
  // Shown once and never again, so no later answer may take its place.
  const [made, setMade] = useState<{ recoveryKey: readonly string[]; file: string } | null>(null)
  const asked = useRef(false)
  const setUp = useMutation(
    queries.access.setUp.mutationOptions({
      onSuccess: (answer) => {
        setMade(answer)
        setStep(3)
      },
      onError: () => {
        asked.current = false
      },
    }),
  )
  const judged = refusals > 0
  const errors = step === 0 ? officeErrors(office) : step === 1 ? administratorErrors(administrator) : {}

  function next(): void {
    if (Object.keys(errors).length > 0) {
      setRefusals(refusals + 1)
    } else if (step < 2) {
      setRefusals(0)
      setStep(step + 1)
    } else if (!asked.current) {
      asked.current = true
      const { name, passphrase } = administrator
      setUp.mutate({ office, administrator: { name, passphrase }, folder: folder ?? undefined })
    }
  }

  return (
    <div className="mt-access">
      <FrameBar
        place={
          <>
            <b>Minh Tuyển</b> · lần mở đầu tiên
          </>
        }
      />
      <div className="mt-set-up">
        <StepList current={step} />
        {step === 0 ? (
          <StepFrame step={0} onNext={next} nextLabel="Tiếp: người quản trị" refusals={refusals}>
            <OfficeStep draft={office} onChange={setOffice} errors={judged ? errors : {}} onSubmit={next} />
          </StepFrame>
        ) : null}
        {step === 1 ? (
          <StepFrame step={1} onNext={next} onBack={() => setStep(0)} nextLabel="Tiếp: nơi lưu dữ liệu" refusals={refusals}>
            <AdministratorStep draft={administrator} onChange={setAdministrator} errors={judged ? errors : {}} onSubmit={next} />
          </StepFrame>
        ) : null}
        {step === 2 ? (
          <StepFrame step={2} onNext={next} onBack={() => setStep(1)} nextLabel="Tạo tệp dữ liệu" busy={setUp.isPending} refusals={0}>
            <FolderStep folder={folder ?? ownFolder} onChange={setFolder} error={setUp.error} onSubmit={next} />
          </StepFrame>
        ) : null}
        {made !== null && step === 3 ? (
          <RecoveryStep
            officeName={office.name.trim()}
            groups={made.recoveryKey}
            file={made.file}
            onFinish={() => void queryClient.invalidateQueries({ queryKey: queries.access.state.key() })}
          />
        ) : null}
        <aside className="mt-set-up-aside">
          {step === 0 ? <PaperPreview office={office} /> : null}
          {made !== null && step === 3 ? (
            <div className="mt-set-up-sheet">
              <RecoverySheet officeName={office.name.trim()} recoveryKey={made.recoveryKey} />
            </div>
          ) : null}
          {step === 0 ? null : <StepNotes step={step} />}
        </aside>
      </div>
    </div>
  )
}

function StepList({ current }: { current: number }) {
  return (
    <nav className="mt-set-up-steps" aria-label="Các bước">
      <h1 className="mt-large-title">Thiết lập</h1>
      <p className="mt-quiet">Bốn bước, khoảng ba phút.</p>
      <ol>
        {steps.map((title, index) => (
          <li key={title} data-state={index === current ? 'current' : index < current ? 'done' : 'later'} aria-current={index === current ? 'step' : undefined}>
            <span className="mt-set-up-number">{index < current ? <IconCheck size={14} stroke={1.9} aria-hidden /> : index + 1}</span>
            {title}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Properties of the frame around a step. */
interface StepFrameProps {
  step: number
  onNext: () => void
  onBack?: () => void
  nextLabel: string
  busy?: boolean
  refusals: number
  children: ReactNode
}

function StepFrame({ step, onNext, onBack, nextLabel, busy = false, refusals, children }: StepFrameProps) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (refusals > 0) main.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])
  return (
    <main className="mt-set-up-main" ref={main}>
      <h2 className="mt-set-up-title">
        {step + 1}. {steps[step]}
      </h2>
      <div className="mt-set-up-form">{children}</div>
      <div className="mt-set-up-foot">
        {onBack === undefined ? <QuitButton /> : <LargeButton onClick={onBack}>Quay lại</LargeButton>}
        <span className="mt-page-space" />
        <span className="mt-small mt-quiet">
          Bước {step + 1}/{steps.length}
        </span>
        <Button className="mt-large-control" onClick={onNext} loading={busy} rightSection={<KeyHint keys="Enter" />}>
          {nextLabel}
        </Button>
      </div>
    </main>
  )
}

function QuitButton() {
  const quit = useMutation(queries.desk.quit.mutationOptions())
  return <LargeButton onClick={() => quit.mutate(undefined)}>Thoát</LargeButton>
}

function LargeButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button variant="default" className="mt-large-control" onClick={onClick}>
      {children}
    </Button>
  )
}

const notes: readonly (readonly string[])[] = [
  [],
  [
    'Người đầu tiên có bốn vai trò: Quản trị, Cán bộ hồ sơ, Thư ký hội đồng, Nhập điểm.',
    'Mật khẩu không lưu ở đâu. Quên mật khẩu mà mất cả phiếu khôi phục thì không ai mở được dữ liệu.',
    'Mọi việc ghi trong nhật ký đều mang tên người này.',
  ],
  [
    'Dữ liệu nằm trong một thư mục, được mã hóa; chép cả thư mục là chép đủ.',
    'Chọn ổ đĩa của máy này. Thư mục mạng và USB dễ đứt giữa chừng khi đang ghi.',
  ],
  ['Phiếu khôi phục mở được mọi dữ liệu. Ai cầm phiếu và tệp dữ liệu thì đọc được hồ sơ.', 'Cất phiếu trong phong bì niêm phong, ở tủ có khóa, không để cạnh máy này.'],
]

function StepNotes({ step }: { step: number }) {
  return (
    <section aria-label="Cần biết">
      <h2>Cần biết</h2>
      {(notes[step] ?? []).map((note) => (
        <p key={note} className="mt-set-up-note">
          {note}
        </p>
      ))}
    </section>
  )
}
