/** `npm run demo`: a sample office, driven through the real window from the first start to the printed list. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, pinnedNode, root, say } from './project.mjs'
import { asCommand, run } from './run.mjs'
import { prepare } from './prepare.mjs'
import { findElectron, onScreen } from './electron.mjs'

/** A demo that takes longer hangs. */
const limitSeconds = 10 * 60

await asCommand(async () => {
  await prepare({ window: true, build: true })
  const { executable, args, environment } = await findElectron()
  const output = join(root, 'demo-output')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output)
  const own = mkdtempSync(join(tmpdir(), 'minh-tuyen-demo-'))
  try {
    const sample = join(output, 'du-lieu-mau')
    const made = await run([pinnedNode, join(root, 'scripts/sample-workbook.mjs'), sample])
    if (made.code !== 0) throw new Error('The sample workbook could not be made.')
    const driver = [...onScreen(), pinnedNode, join(root, 'tests/e2e/demo-drive.ts'), output, sample, own]
    const env = childEnvironment({ ...environment, MINH_TUYEN_ELECTRON: executable, MINH_TUYEN_ELECTRON_ARGS: JSON.stringify(args) })
    const { code } = await run(driver, { env, limitSeconds })
    if (code !== 0) throw new Error(`The demo stopped; its last picture is in ${output}.`)
    say(`Printed list and pictures: ${output}`)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
})
