#!/usr/bin/env node
// The emulator as a command of its own, from any directory, after `npm link`.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The one that `npm ci` installs. npm's scripts find it by themselves; a shell in another directory does not. */
const installedNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
const isOld = Number(process.versions.node.split('.')[0]) < 24

if (isOld && process.platform !== 'win32' && existsSync(installedNode)) {
  const self = fileURLToPath(import.meta.url)
  const child = spawn(installedNode, [self, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => (process.exitCode = code ?? 1))
} else {
  process.argv.splice(2, 0, 'emulator')
  await import('./launch.mjs')
}
