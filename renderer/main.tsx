import './app/zod-without-eval.ts'
import './components/input-method.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/theme/fonts.css'
import './app/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AccessGate } from './app/access-gate.tsx'
import { queryClient } from './app/api.ts'
import { Closing } from './app/closing.tsx'
import { styleNonce } from './app/nonce.ts'
import { cssVariablesResolver, theme } from './app/theme/theme.ts'

const place = document.querySelector('#root')
if (place === null) throw new Error('index.html has no place for the program')

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" autoClose={6000} limit={3} containerWidth={360} />
        <AccessGate />
        <Closing />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
