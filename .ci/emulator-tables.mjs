// Writes what the emulator's source says of itself into the tables of src/emulator/README.md; --check fails when they are
// stale. What is refused, and what answers have, is told by the models of the SDK packages.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { switchesWith, defaultChoices } from '../dist/emulator/assumptions.js'
import { rulings } from '../dist/emulator/rulings.js'
import { createServices } from '../dist/emulator/services.js'
import { isWithin, parametersOf, pathsOf } from '../test/conformance/model/response-model.ts'
import { requestModelOf, responseModelOf } from '../test/conformance/model/sdk-models.ts'

const path = new URL('../src/emulator/README.md', import.meta.url)

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map(
      (cells) =>
        `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('<', '\\<')).join(' | ')} |`,
    )
    .join('\n')
const code = (text) => `\`${text}\``
const codes = (texts) => (texts.length === 0 ? '–' : texts.map(code).join(', '))

const refusedOf = (service, { name: operation, parameters }) => {
  const model = requestModelOf(service, operation)
  const isImplemented = ({ onWire }) =>
    Object.entries(parameters).some(([owner, { owns }]) => owns(owner, onWire))
  const refused = (model === null ? [] : parametersOf(model)).filter(
    (parameter) => !isImplemented(parameter) && parameter.name !== 'RegionId',
  )
  return [...new Set(refused.map(({ name }) => name))]
}

/** Fields of one object together, after its path. RequestId is in every answer. */
const givenOf = (service, { name, absentFields }) => {
  const model = responseModelOf(service, name)
  const paths = pathsOf(model)
  const given = paths.filter(
    (field) =>
      field !== 'RequestId' &&
      !isWithin(field, Object.keys(absentFields)) &&
      !paths.some((below) => below !== field && isWithin(below, [field])),
  )
  const groups = Map.groupBy(given, (field) => field.slice(0, Math.max(field.lastIndexOf('.'), 0)))
  return [...groups]
    .map(
      ([owner, fields]) =>
        (owner === '' ? '' : `${code(owner)}: `) +
        codes(fields.map((field) => field.slice(owner === '' ? 0 : owner.length + 1))),
    )
    .join('; ')
}

const services = createServices({})
const operations = services.flatMap(({ name, operations: all }) =>
  all.map((operation) => ({ service: name, operation })),
)

const tables = {
  coverage: table(
    [
      'API',
      'operation',
      'parameters',
      'refused parameters',
      'fields of the answer',
      'fields that are absent',
    ],
    operations.map(({ service, operation }) => [
      service.toUpperCase(),
      operation.name,
      codes(Object.keys(operation.parameters)),
      codes(refusedOf(service, operation)),
      givenOf(service, operation) || '–',
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
// Without prettier's padding, which would change every row when one gets longer.
const written = Object.entries(tables).reduce((text, [name, rows]) => {
  const place = new RegExp(`(?<=<!-- table:${name} -->\n)[^]*?(?=<!-- /table:${name} -->)`)
  if (!place.test(text)) throw new Error(`src/emulator/README.md has no place for the table ${name}.`)
  return text.replace(place, () => `\n<!-- prettier-ignore -->\n${rows}\n\n`)
}, before)
const config = await resolveConfig(path)
const text = await format(written, { ...config, parser: 'markdown' })

if (!process.argv.includes('--check')) {
  writeFileSync(path, text)
} else if (before !== text) {
  console.error('src/emulator/README.md is stale. Run: npm run generate')
  process.exit(1)
}
