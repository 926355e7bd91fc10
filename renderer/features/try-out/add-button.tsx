import { KeyButton } from '../../components/key-button.tsx'

/** Puts what the form holds among the tried changes. */
export function AddButton({ onPress }: { onPress: () => void }) {
  return (
    <div className="mt-form-actions">
      <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={onPress}>
        Thử
      </KeyButton>
    </div>
  )
}
