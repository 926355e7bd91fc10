import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { KeyHint } from './key-hint.tsx'
import { ariaKeys } from './key-map.ts'
import { useKeys } from './use-keys.ts'

/** Properties of `KeyButton`; everything a Mantine Button takes goes through. */
export interface KeyButtonProps extends Omit<ButtonProps, 'rightSection' | 'children'>, Pick<ComponentPropsWithoutRef<'button'>, 'title' | 'aria-describedby' | 'aria-expanded' | 'id' | 'form'> {
  /** Key that presses the button, shown on it: 'Ctrl+N'. */
  keys: string
  onPress: () => void
  children: ReactNode
  /** False where the key is bound elsewhere and the button only shows it. */
  bound?: boolean
}

/** A button that shows its key and is pressed by it. */
export function KeyButton({ keys, onPress, children, bound = true, variant = 'default', ...rest }: KeyButtonProps) {
  const active = bound && rest.disabled !== true && rest.loading !== true
  useKeys({ [keys]: onPress }, active)
  return (
    <Button type="button" variant={variant} onClick={onPress} rightSection={<KeyHint keys={keys} />} aria-keyshortcuts={ariaKeys(keys)} {...rest}>
      {children}
    </Button>
  )
}
