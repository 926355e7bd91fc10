import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tables themselves come first: most changes are noticed there, and the rest need not run. */
class TablesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isTable = ({ moduleId }: TestSpecification) => /\/(tables|regimes|reasons)\.test\.ts$/.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isTable), ...sorted.filter((file) => !isTable(file))]
  }
}

/** The tests that must notice a changed table of the law. */
export default defineConfig({
  test: {
    pool: 'threads',
    environment: 'node',
    include: ['tests/unit/rules/**/*.test.ts', 'tests/oracle/**/*.test.ts'],
    sequence: { sequencer: TablesFirst },
    testTimeout: 60_000,
  },
})
