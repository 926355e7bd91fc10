import type { ReactNode } from 'react'
import { Logo } from './logo.tsx'
import './frame-bar.css'

/** Title bar of 40: the mark, the place, and what the caller puts at the right. */
export function FrameBar({ place, children }: { place: ReactNode; children?: ReactNode }) {
  return (
    <header className="mt-frame-bar mt-frame-surface">
      <div className="mt-frame-brand">
        <Logo />
      </div>
      <div className="mt-frame-place">{place}</div>
      {children}
    </header>
  )
}
