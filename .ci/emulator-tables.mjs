// Writes what the emulator's source says of itself into the tables of src/emulator/README.md; --check fails when they are
// stale. The refused parameters are those of the SDK packages' request models that no operation implements.
import { readFileSync, writeFileSync } from 'node:fs'
import * as ecs from '@alicloud/ecs20140526'
import * as kms from '@alicloud/kms20160120'
import * as ram from '@alicloud/ram20150501'
import * as sts from '@alicloud/sts20150401'
import { format, resolveConfig } from 'prettier'
import { rulings, switchesWith, defaultChoices } from '../dist/emulator/assumptions.js'
import { createServices } from '../dist/emulator/services.js'

const path = new URL('../src/emulator/README.md', import.meta.url)
const packages = { ecs, kms, ram, sts }

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map(
      (cells) =>
        `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('<', '\\<')).join(' | ')} |`,
    )
    .join('\n')
const code = (text) => `\`${text}\``
const codes = (texts) => (texts.length === 0 ? '–' : texts.map(code).join(', '))

const refusedOf = (service, operation) => {
  const model = packages[service][`${operation.name}Request`]
  const documented = model === undefined ? [] : Object.values(model.names())
  const isImplemented = (name) =>
    Object.keys(operation.parameters).some((known) => known === name || known.startsWith(`${name}.`))
  return documented.filter((name) => !isImplemented(name) && name !== 'RegionId')
}

const services = createServices({})
const operations = services.flatMap(({ name, operations: all }) =>
  all.map((operation) => ({ service: name, operation })),
)

const tables = {
  coverage: table(
    ['API', 'operation', 'parameters', 'refused parameters', 'fields that are absent'],
    operations.map(({ service, operation }) => [
      service.toUpperCase(),
      operation.name,
      codes(Object.keys(operation.parameters)),
      codes(refusedOf(service, operation)),
      Object.entries(operation.absentFields)
        .map(([field, reason]) => `${code(field)}: ${reason}`)
        .join('; ') || '–',
    ]),
  ),
  errors: table(
    ['operation', 'HTTP', 'code', 'here'],
    [
      ...operations.flatMap(({ operation }) => operation.errors.map((error) => [operation.name, error])),
      ...services.flatMap(({ name, commonErrors }) =>
        commonErrors.map((error) => [`any of ${name.toUpperCase()}`, error]),
      ),
    ].map(([name, { httpStatus, code: errorCode, onlyAsFault }]) => [
      name,
      httpStatus,
      code(errorCode),
      onlyAsFault === undefined ? 'emulated' : `cannot happen here: ${onlyAsFault}`,
    ]),
  ),
  switches: table(
    ['switch', 'what', 'choices, the default first'],
    switchesWith(defaultChoices).map(({ name, about, choices }) => [
      code(name),
      `${about} …`,
      Object.entries(choices)
        .map(([choice, text]) => `${code(choice)}: ${text}`)
        .join('; '),
    ]),
  ),
  rulings: table(
    ['ruling', 'what'],
    Object.entries(rulings).map(([name, text]) => [code(name), text]),
  ),
}

const before = readFileSync(path, 'utf8')
const written = Object.entries(tables).reduce(
  (text, [name, rows]) =>
    text.replace(
      new RegExp(`(<!-- table:${name} -->)[^]*?(<!-- /table:${name} -->)`),
      (_all, start, end) => `${start}\n\n${rows}\n\n${end}`,
    ),
  before,
)
const config = await resolveConfig(path)
const text = await format(written, { ...config, parser: 'markdown' })

if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (before !== text) {
  console.error('src/emulator/README.md is stale. Run: npm run generate')
  process.exit(1)
}
