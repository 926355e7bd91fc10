import { Button } from '@mantine/core'
import { KeyHint } from '../../components/key-hint.tsx'

/** The button of a form that several wrong tries make wait; says for how long. */
export function WaitButton({ secondsLeft, busy, children }: { secondsLeft: number; busy: boolean; children: string }) {
  const waiting = secondsLeft > 0
  return (
    <div>
      <Button type="submit" fullWidth className="mt-large-control" loading={busy} disabled={waiting} rightSection={<KeyHint keys="Enter" />}>
        {children}
      </Button>
      <p className="mt-unlock-wait" role="status">
        {waiting ? (
          <>
            Gõ lại được ngay; nút mở sau <b>{secondsLeft} giây</b>.
          </>
        ) : null}
      </p>
    </div>
  )
}
