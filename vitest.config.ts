import { defineConfig } from 'vitest/config'

const shared = { pool: 'forks', globals: false, environment: 'node' } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'office',
          include: ['tests/{unit,api,migrations,faults,static}/**/*.test.{ts,tsx}'],
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
