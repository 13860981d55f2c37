// Plain JavaScript: it builds the rest.
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const fail = (...lines) => {
  console.error(lines.join('\n'))
  process.exit(1)
}

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
if (existsSync(compiler)) {
  const build = spawnSync(process.execPath, [compiler, '-p', join(root, 'src')], { stdio: 'inherit' })
  if (build.status !== 0) fail('The build failed: see above.')
} else if (!existsSync(join(root, 'dist', 'main.js'))) {
  fail('Nothing is built, and the compiler is not installed: run `npm ci && npm run build` first.')
}

// The embedded database is WebAssembly: V8's baseline compiler alone takes a fifth of the memory (engine measurements:
// 155 MB at the peak instead of 0.9 GB).
v8.setFlagsFromString('--liftoff-only')
// Small answers first would make V8 keep the large ones in old space, at twice the time for each.
v8.setFlagsFromString('--no-allocation-site-pretenuring')

const [, , mode] = process.argv
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
