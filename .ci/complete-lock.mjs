// npm leaves a platform's binaries out of the lock file when the registry in use does not offer them, and then
// `npm ci` refuses the lock file wherever they are offered, and here too. This adds the missing optional entries.
// `--check` only reports: missing entries, and registry addresses, which a lock file of ours never holds.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const { packages } = lock

/** Node's own look-up: beside the dependent, then one folder further up, to the top. */
const isLocked = (dependent, name) => {
  if (packages[`${dependent ? `${dependent}/` : ''}node_modules/${name}`]) return true
  if (!dependent) return false
  return isLocked(dependent.slice(0, Math.max(0, dependent.lastIndexOf('/node_modules/'))), name)
}

const oneOf = (name, words) => words.filter((word) => new RegExp(`[-/]${word}(?![a-z0-9])`).test(name))

const entryOf = (name, version, dependent) => ({
  version,
  cpu: oneOf(name, ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64']),
  ...(dependent.dev ? { dev: true } : {}),
  optional: true,
  os: oneOf(name, ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony']),
})

const missing = Object.entries(packages).flatMap(([dependentPath, dependent]) =>
  Object.entries(dependent.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(dependentPath, name))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dependent)]),
)

if (process.argv.includes('--check')) {
  const addresses = Object.values(packages).filter((entry) => entry.resolved?.startsWith('http'))
  for (const entry of missing) console.error('package-lock.json: missing', entry[0])
  if (addresses.length > 0) console.error(`package-lock.json: ${addresses.length} entries name a registry`)
  if (missing.length + addresses.length > 0) {
    console.error('Run: npm run lock')
    process.exit(1)
  }
} else {
  const all = Object.entries({ ...packages, ...Object.fromEntries(missing) })
  lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  for (const entry of Object.values(lock.packages))
    if (entry.resolved?.startsWith('http')) delete entry.resolved
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${missing.length} entries added`)
}
