/** Child processes: run to the end, without a keyboard, and never left behind. */

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { childEnvironment, root, say } from './project.mjs'

const ownGroup = process.platform !== 'win32'
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end. Its stdin is empty unless `keyboard` is set.
 *
 * `quiet` keeps what it prints and returns it as `output`; otherwise it goes where ours goes.
 * After `limitSeconds` the program and its children are ended.
 */
export function run([command, ...args], options = {}) {
  const { cwd = root, env = childEnvironment(), quiet = false, keyboard = false, limitSeconds } = options
  const stdin = keyboard ? 'inherit' : 'ignore'
  // A group of its own can be ended as a whole; a program that reads the keyboard must stay in the group of the terminal.
  const detached = ownGroup && !keyboard
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached, stdio: quiet ? [stdin, 'pipe', 'pipe'] : [stdin, 'inherit', 'inherit'] })
    const parts = []
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    const end = (signal) => signalAll(child, detached, signal)
    let interruptedBy
    const forward = (signal) => {
      interruptedBy = signal
      end(signal)
    }
    for (const signal of forwarded) process.on(signal, forward)
    let timedOut = false
    const timer = limitSeconds && setTimeout(() => {
      timedOut = true
      end('SIGKILL')
    }, limitSeconds * 1000)
    const finish = () => {
      clearTimeout(timer)
      for (const signal of forwarded) process.off(signal, forward)
      if (interruptedBy) process.exit(128 + constants.signals[interruptedBy])
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (code, signal) => {
      finish()
      resolve({ code: code ?? 128 + constants.signals[signal], timedOut, output: Buffer.concat(parts).toString('utf8') })
    })
  })
}

/** Runs a program quietly; when it fails, throws with what it printed. */
export async function runQuietly(command, options = {}) {
  const { code, timedOut, output } = await run(command, { ...options, quiet: true })
  if (code === 0) return output
  const why = timedOut ? `was ended after ${options.limitSeconds} s` : `ended with ${code}`
  throw new Error(`${command.join(' ')} ${why}:\n${output.trimEnd()}`)
}

/** Runs the body of a command; an error is one message, not a stack. */
export async function asCommand(body) {
  try {
    await body()
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}

function signalAll(child, detached, signal) {
  try {
    if (detached) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
