/** `npm run -s office -- …`: the office without a window, on the command line. Only its answer goes to stdout. */

import { join } from 'node:path'
import { pinnedNode, root } from './project.mjs'
import { asCommand, run } from './run.mjs'
import { prepare } from './prepare.mjs'

await asCommand(async () => {
  await prepare()
  const cli = join(root, 'electron/office/cli.ts')
  // npm runs a script in the project's folder; the caller's paths start where the caller stands.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { code } = await run([pinnedNode, cli, ...process.argv.slice(2)], { cwd, keyboard: true })
  process.exitCode = code
})
