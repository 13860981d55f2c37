// Writes the JSON Schema of the emulator's seeds to src/emulator/seed/seed.schema.json; --check fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { seedSchema } from '../dist/emulator/seed/seed-schema.js'

const path = new URL('../src/emulator/seed/seed.schema.json', import.meta.url)
const text = `${JSON.stringify(seedSchema(), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (readFileSync(path, 'utf8') !== text) {
  console.error('src/emulator/seed/seed.schema.json is stale. Run: npm run generate')
  process.exit(1)
}
