/** The mark of the house: the cut line under the last winner of a post. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" role="img" aria-label="Minh Tuyển">
      <rect x="4" y="3" width="20" height="5" fill="var(--mt-frame-text)" />
      <rect x="4" y="10" width="16" height="5" fill="var(--mt-frame-text)" />
      <rect x="0" y="17" width="28" height="2.6" fill="var(--mt-logo-line)" />
      <rect x="4" y="21.6" width="12" height="5" fill="var(--mt-logo-below)" />
    </svg>
  )
}
