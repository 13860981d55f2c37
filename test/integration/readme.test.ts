import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse, validate } from 'graphql'
import { exitCodes } from '../../src/cli/exit-code.ts'
import { errorCodes } from '../../src/server/answer-errors.ts'
import { settingNames } from '../../src/server/config.ts'
import { createSchema } from '../../src/server/schema.ts'

const readme = readFileSync('README.md', 'utf8')

describe('the README', () => {
  it.each(settingNames)('lists the setting %s', (name) => {
    expect(readme).toContain(`| \`${name}\` `)
  })

  it.each(Object.entries(errorCodes))('explains the error code %s as the source does', (code, meaning) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${code}\` `))
    expect(row).toContain(meaning)
  })

  it.each(Object.values(exitCodes))(
    'explains the exit code $code as the source does',
    ({ code, meaning }) => {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${code}\` `))
      expect(row).toContain(meaning)
    },
  )

  it('shows only GraphQL that the schema takes', async () => {
    const schema = await createSchema()
    const documents = [...readme.matchAll(/```graphql\n([^]*?)```/g)].map(([, document]) => document ?? '')
    expect(documents.length).toBeGreaterThanOrEqual(4)
    for (const document of documents) expect(validate(schema, parse(document))).toEqual([])
  })
})
