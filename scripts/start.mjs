/** `npm start`: makes everything ready, builds, opens the window. What follows `--` goes to the program. */

import { childEnvironment, root } from './project.mjs'
import { asCommand, run } from './run.mjs'
import { prepare } from './prepare.mjs'
import { findElectron, onScreen } from './electron.mjs'

await asCommand(async () => {
  await prepare({ window: true, build: true })
  const { executable, args, environment } = await findElectron()
  const command = [...onScreen(), executable, ...args, root, ...process.argv.slice(2)]
  const { code } = await run(command, { env: childEnvironment(environment) })
  process.exitCode = code
})
