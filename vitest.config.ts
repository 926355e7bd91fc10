import { defineConfig } from 'vitest/config'

/**
 * A job's worker strips types by WebAssembly where it runs from its source. V8 may end the process where such a worker is ended while
 * its code is still being optimized ("Check failed: jit_page.has_value()"); a worker that lives for one job gains nothing by that.
 */
const execArgv = ['--liftoff-only']

const shared = {
  pool: 'forks',
  globals: false,
  environment: 'node',
  execArgv,
  // Files share the modules that they load: no test changes a module and leaves it changed.
  isolate: false,
  // Only what hangs runs out of time: a slow machine is no fault.
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: { ...shared, name: 'parts', include: ['tests/{unit,oracle,static}/**/*.test.{ts,tsx}'] },
      },
      {
        test: { ...shared, name: 'office', include: ['tests/{api,migrations,faults}/**/*.test.ts'], globalSetup: 'tests/bundle-job.ts' },
      },
      {
        test: {
          ...shared,
          name: 'window',
          include: ['tests/e2e/**/*.test.ts'],
          // One window at a time on a screen, which has one focus and one clipboard.
          fileParallelism: false,
        },
      },
    ],
  },
})
