import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { maskIdentityNumber } from '../../shared/text/identity-number.ts'
import './covered-number.css'

/** Số CCCD with its middle covered until it is asked for. Key it by the person: a number that was uncovered is covered again. */
export function CoveredNumber({ number }: { number: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {open ? number : maskIdentityNumber(number)}{' '}
      <UnstyledButton className="mt-uncover" onClick={() => setOpen(!open)}>
        {open ? 'che' : 'xem'}
      </UnstyledButton>
    </>
  )
}
