import { z } from 'zod'

// The window's content policy forbids `eval`. This must run before the contract makes its schemas,
// so it is a module of its own and the first import of main.tsx.
z.config({ jitless: true })
