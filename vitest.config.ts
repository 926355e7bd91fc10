import { defineConfig } from 'vitest/config'

/**
 * A job's worker strips types by WebAssembly. V8 may end the process where such a worker is ended while its code is still being
 * optimized ("Check failed: jit_page.has_value()"); a worker that lives for one job gains nothing by that.
 */
const execArgv = ['--liftoff-only']

const shared = { pool: 'forks', globals: false, environment: 'node', execArgv } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'office',
          include: ['tests/{unit,oracle,api,migrations,faults,static}/**/*.test.{ts,tsx}'],
          // Only what hangs runs out of time: a slow machine is no fault.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'window',
          include: ['tests/e2e/**/*.test.ts'],
          // One window at a time: two of them on two cores wait for each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
