import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse, validate } from 'graphql'
import { exitCodes } from '../../src/cli/exit-code.ts'
import { errorCodes } from '../../src/server/answer-errors.ts'
import { settingNames } from '../../src/server/config.ts'
import { createSchema } from '../../src/server/schema.ts'

const readme = readFileSync('README.md', 'utf8')
const chineseReadme = readFileSync('README.zh-CN.md', 'utf8')
const chineseErrorCodes = readFileSync('docs/error-codes.zh-CN.md', 'utf8')

const headingLevelsOf = (text: string) =>
  [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/^(#+) /gm)].map(([, level]) => level)

/** Without the comments of the shell, which are in the language of the reader. */
const codeBlocksOf = (text: string) =>
  [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code = '']) =>
    language === 'sh' ? code.replaceAll(/ +# .*$/gm, '') : code,
  )

/** What the first column of the tables names as code: settings, error codes, exit codes, folders, commands. */
const namesInTablesOf = (text: string) =>
  [...text.matchAll(/^\| ([^|]*`[^|]*) \|/gm)].map(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )

/** Pages and pictures of either language as those of one, since each README links to the other. */
const targetsOf = (text: string) =>
  [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => target.replace('.zh-CN.md', '.md').replace('.zh.png', '.en.png'))
    .toSorted()

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

describe('the Chinese README', () => {
  it('has the sections of the English one', () => {
    expect(headingLevelsOf(chineseReadme)).toEqual(headingLevelsOf(readme))
  })

  it('shows the same code', () => {
    expect(codeBlocksOf(chineseReadme)).toEqual(codeBlocksOf(readme))
  })

  it('lists the same settings, error codes, exit codes, folders and commands', () => {
    expect(namesInTablesOf(chineseReadme)).toEqual(namesInTablesOf(readme))
  })

  it('links to the same pages and pictures', () => {
    expect(targetsOf(chineseReadme)).toEqual(targetsOf(readme))
  })

  it.each(Object.keys(errorCodes))('explains the error code %s as the table of error codes does', (code) => {
    const meaningIn = (page: string) => page.match(new RegExp(`^\\| \`${code}\` +\\| (.*?) +\\|`, 'm'))?.[1]
    expect(meaningIn(chineseReadme)).toContain(meaningIn(chineseErrorCodes))
  })
})
