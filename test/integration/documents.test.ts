import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { parse, validate } from 'graphql'
import { createSchema } from '../../src/server/schema.ts'
import { newEmbeddedDatabase } from '../copy-jobs/embedded-database.ts'

const pages = [
  'README.md',
  'README.zh-CN.md',
  'examples/README.md',
  'bench/README.md',
  'test/crash/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const textOf = (page: string) => readFileSync(page, 'utf8')
const blocksOf = (page: string, language: string) =>
  [...textOf(page).matchAll(/```(\w+)\n([^]*?)```/g)].flatMap(([, name, text]) =>
    name === language ? [text ?? ''] : [],
  )

/** As the site that shows the pages makes them of headings. */
const anchorsOf = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('the documents', () => {
  it.each(pages)('lead nowhere that is not there: %s', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
    const broken = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? page : join(dirname(page), path)
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })

  it.each(pages)('show only GraphQL that the schema takes: %s', async (page) => {
    const schema = await createSchema()
    for (const document of blocksOf(page, 'graphql')) expect(validate(schema, parse(document))).toEqual([])
  })

  it('show only SQL that the database takes', async () => {
    const embedded = await newEmbeddedDatabase()
    const statements = blocksOf('docs/operating.md', 'sql').flatMap((block) =>
      block
        .replaceAll(/^--.*$/gm, '')
        .split(';')
        .filter((statement) => statement.trim() !== ''),
    )
    expect(statements.length).toBe(5)
    for (const statement of statements) await sql.raw(statement).execute(embedded.db)
    await embedded.close()
  })

  it('have the one policy of rights', () => {
    const [policy] = blocksOf('README.md', 'json')
    expect(blocksOf('docs/running-on-a-server.md', 'json')).toEqual([policy])
    expect(blocksOf('README.zh-CN.md', 'json')).toEqual([policy])
  })

  it('explain every message of the log', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('emulator/'))
      .map((name) => textOf(join('src', name)))
    const messages = sources.flatMap((source) =>
      [
        ...source.matchAll(/log(?:ger)?\.(?:info|warn|error|fatal)\(\s*\{[^]*?\},\s*(['"])(.*?)\1,?\s*\)/g),
      ].map(([, , message = '']) => message),
    )
    expect(messages.length).toBeGreaterThan(20)
    const operating = textOf('docs/operating.md')
    expect(messages.filter((message) => !operating.includes(`\`${message}\``))).toEqual([])
  })
})
