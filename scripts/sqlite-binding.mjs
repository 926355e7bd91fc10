/**
 * The SQLite binding for an Electron older than 35. The package's prebuilt one needs Node-API 10; built from the same
 * sources as an experimental Node-API module it also runs on Node 20.
 */

import { copyFileSync, cpSync, existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder, machineNode, npmEntry, root, say } from './project.mjs'
import { makeOnce } from './once.mjs'
import { runQuietly } from './run.mjs'

/** The path of the binding; it is compiled once for this user. */
export async function sqliteBinding() {
  const sources = join(root, 'node_modules/better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'))
  const target = join(cacheFolder(), `better-sqlite3-${version}-${process.platform}-${process.arch}`)
  await makeOnce(target, async (folder) => {
    say(`Compiling better-sqlite3 ${version} for this Electron (about a minute) …`)
    const copy = join(folder, 'source')
    cpSync(sources, copy, { recursive: true, filter: (path) => path !== join(sources, 'prebuilds') })
    cpSync(join(root, 'node_modules/node-addon-api'), join(copy, 'node_modules/node-addon-api'), { recursive: true })
    await compile(copy)
    copyFileSync(join(copy, 'build/Release/better_sqlite3.node'), join(folder, 'better_sqlite3.node'))
    rmSync(copy, { recursive: true })
  })
  return join(target, 'better_sqlite3.node')
}

async function compile(folder) {
  // The machine's own Node compiles: its headers lie on the machine, the pinned one has none.
  const nodeGyp = createRequire(npmEntry()).resolve('node-gyp/bin/node-gyp.js')
  const headers = dirname(dirname(realpathSync(machineNode())))
  const env = {
    ...process.env,
    PATH: [dirname(machineNode()), process.env.PATH].join(':'),
    CXXFLAGS: '-DNAPI_EXPERIMENTAL -UNAPI_VERSION -DNAPI_VERSION=2147483647',
    ...(existsSync(join(headers, 'include/node/node_api.h')) && { npm_config_nodedir: headers }),
  }
  const rebuild = ['rebuild', '--release', '--force_build=1', `--jobs=${availableParallelism()}`]
  await runQuietly([machineNode(), nodeGyp, ...rebuild], { cwd: folder, env, limitSeconds: 900 })
}
