#!/usr/bin/env node
// The command line as a command of its own. It starts often, so it builds nothing: what is built already is run if it is
// not older than its source, and else the source itself, which Node reads as it is.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, 'cli')
const built = join(here, '..', 'dist', 'cli')

/** The one that `npm ci` installs. npm's scripts find it by themselves; a shell does not. */
const installedNode = join(here, '..', 'node_modules', '.bin', 'node')
const isOld = Number(process.versions.node.split('.')[0]) < 24

const isFresh = () =>
  existsSync(join(built, 'main.js')) &&
  readdirSync(source, { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .every((path) => {
      const output = statSync(join(built, path.replace(/\.ts$/, '.js')), { throwIfNoEntry: false })
      return output !== undefined && output.mtimeMs >= statSync(join(source, path)).mtimeMs
    })

if (isOld && process.platform !== 'win32' && existsSync(installedNode)) {
  const child = spawn(installedNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to both, and the child answers it; others send only to this process.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => (process.exitCode = code ?? 1))
} else {
  const { main } = await import(isFresh() ? '../dist/cli/main.js' : './cli/main.ts')
  await main(process.argv.slice(2))
}
