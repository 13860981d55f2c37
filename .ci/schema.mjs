// Writes the schema that the decorators describe to src/schema/schema.graphql; --check fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from '../dist/server/schema.js'

const path = new URL('../src/schema/schema.graphql', import.meta.url)
const sdl = `# Generated from the type-graphql classes by \`npm run generate\`.\n\n${printSchema(lexicographicSortSchema(await createSchema()))}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(path, sdl)
} else if (readFileSync(path, 'utf8') !== sdl) {
  console.error('src/schema/schema.graphql is stale. Run: npm run generate')
  process.exit(1)
}
