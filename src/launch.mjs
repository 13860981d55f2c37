// Plain JavaScript: it builds the rest.
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const fail = (...lines) => {
  console.error(lines.join('\n'))
  process.exit(1)
}

const run = (program, ...options) => {
  const done = spawnSync(process.execPath, [program, ...options], { stdio: 'inherit' })
  if (done.status !== 0) fail('The build failed: see above.')
}

const changedAtMs = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** Vite, unlike the compiler, builds all anew each time: that takes seconds. */
const isConsoleStale = () => {
  const source = join(root, 'src', 'console')
  const sources = [source, ...readdirSync(source, { recursive: true }).map((name) => join(source, name))]
  const builtAtMs = changedAtMs(join(root, 'dist', 'console', 'index.html'))
  return [...sources, join(root, 'package-lock.json')].some((path) => changedAtMs(path) > builtAtMs)
}

const [, , mode] = process.argv
const servesConsole = mode === 'start' || mode === 'serve'

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
if (existsSync(compiler)) {
  run(compiler, '-p', join(root, 'src'))
  if (servesConsole && isConsoleStale()) {
    console.error('Building the web console…')
    const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    run(bundler, 'build', '--config', join(root, 'src', 'console', 'vite.config.ts'), '--logLevel', 'warn')
  }
} else if (!existsSync(join(root, 'dist', 'main.js'))) {
  fail('Nothing is built, and the compiler is not installed: run `npm ci && npm run build` first.')
}

// The embedded database is WebAssembly: V8's baseline compiler alone takes a fifth of the memory (engine measurements:
// 155 MB at the peak instead of 0.9 GB).
v8.setFlagsFromString('--liftoff-only')
// Small answers first would make V8 keep the large ones in old space, at twice the time for each.
v8.setFlagsFromString('--no-allocation-site-pretenuring')

if (mode === 'emulator') {
  // What is left is the emulator's own command line.
  process.argv.splice(2, 1)
  await import('../dist/emulator/main.js')
} else if (mode === 'move-jobs') {
  const { main } = await import('../dist/move-main.js')
  await main(process.argv[3])
} else {
  const { main } = await import('../dist/main.js')
  await main(mode === 'serve' ? 'serve' : 'start')
}
