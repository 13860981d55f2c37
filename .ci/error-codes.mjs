// Writes docs/error-codes.md and its Chinese twin from the texts of the source; --check fails when they are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { format, resolveConfig } from 'prettier'
import { rejectionOf } from '../dist/copy-jobs/copy-job-failure.js'
import { submissionRefusalOf } from '../dist/copy-jobs/submission-refusal.js'
import { cloudErrorOf } from '../dist/datasources/sdk-error.js'
import { EN_FAILURES } from '../dist/encryption/failure-text.en.js'
import { ZH_FAILURES } from '../dist/encryption/failure-text.zh.js'
import { jobActionText } from '../dist/encryption/job-action-text.js'
import { EN_TEXTS } from '../dist/encryption/problem-text.en.js'
import { ZH_TEXTS } from '../dist/encryption/problem-text.zh.js'
import { failureText } from '../dist/encryption/problem-text.js'
import { PROBLEMS_BY_CODE, REMEDIES_BY_CODE } from '../dist/encryption/upstream-code.js'
import { errorCodes } from '../dist/server/answer-errors.js'
import { graphqlCodes, jobActionCodes, pages, verdicts } from './error-code-texts.mjs'

const schema = buildSchema(readFileSync(new URL('../src/schema/schema.graphql', import.meta.url), 'utf8'))
const problemTexts = { en: EN_TEXTS, zh: ZH_TEXTS }
const failureTexts = { en: EN_FAILURES, zh: ZH_FAILURES }

/** Name and description of each value. */
const valuesOf = (name) =>
  schema
    .getType(name)
    .getValues()
    .map((value) => [value.name, value.description])

/** A new code must be explained, and one that is gone must not be. */
const complete = (texts, codes) => {
  const odd = [...new Set(codes).symmetricDifference(new Set(Object.keys(texts)))]
  if (odd.length > 0) throw new Error(`.ci/error-code-texts.mjs and the source differ in: ${odd.join(', ')}`)
  return texts
}

const upstreamCodes = Object.keys({ ...PROBLEMS_BY_CODE, ...REMEDIES_BY_CODE })
/** Whether a CopyImage that is refused so ends its job; after the others the gateway waits, and sends it again. */
const endsJob = (upstreamCode) => {
  const call = { service: 'ecs', operation: 'CopyImage', regionId: null }
  const refusal = cloudErrorOf(call, { data: { Code: upstreamCode, HttpStatus: 400 } })
  return submissionRefusalOf(refusal) === 'REJECTED'
}

const code = (text) => `\`${text}\``
const codes = (texts) => texts.map(code).join(', ') || '–'
const placeholdersShown = (text) => text.replaceAll(/\{\w+\}/g, code)

const table = (columns, rows) =>
  ['<!-- prettier-ignore -->', columns, columns.map(() => '---'), ...rows]
    .map((row) =>
      typeof row === 'string' ? row : `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    )
    .join('\n')

const pageOf = (language) => {
  const { title, intro, sections, columns, when, yes, reserved, wrongRegion } = pages[language]
  const english = language === 'en'
  const { problems } = problemTexts[language]
  const failures = failureTexts[language]
  const meaningOf = (texts, described) => (english ? described : texts[language].meaning)

  const remedyOf = ({ remedy, remedyBy }) =>
    [remedy, ...Object.entries(remedyBy?.remedies ?? {}).map(([value, text]) => when(value) + text)].join(' ')
  const jobAction = (name, [value, description]) => {
    const texts = jobActionCodes[name][value].map((problem) => jobActionText(problem, language, '…'))
    return [code(value), ...(english ? [description] : []), texts.join(' ') || reserved]
  }
  const jobActionTable = (name) => {
    complete(
      jobActionCodes[name],
      valuesOf(name).map(([value]) => value),
    )
    return table(
      [columns.code, ...(english ? [columns.meaning] : []), columns.message],
      valuesOf(name).map((value) => jobAction(name, value)),
    )
  }
  const reasonRow = ([reason, description]) => {
    const remedy = problems.KEY_NOT_USABLE.remedyBy.remedies[reason] ?? problems.KEY_IN_OTHER_REGION.remedy
    const meaning = problemTexts[language].terms.reasons[reason] ?? wrongRegion
    return [code(reason), english ? description : meaning, remedy]
  }
  const upstreamRow = (upstreamCode) => [
    code(upstreamCode),
    PROBLEMS_BY_CODE[upstreamCode] ? code(PROBLEMS_BY_CODE[upstreamCode]) : '–',
    failureText({ code: 'REJECTED_BY_CLOUD', upstreamCode, upstreamMessage: null }, language).remedy,
    rejectionOf({ code: upstreamCode }).retryable ? yes : '–',
  ]
  const tables = {
    graphql: table(
      [columns.code, columns.meaning, columns.remedy, columns.cloudCodes],
      Object.entries(complete(graphqlCodes, Object.keys(errorCodes))).map(([name, texts]) => [
        code(name),
        meaningOf(texts, errorCodes[name]),
        texts[language].remedy,
        codes(texts.cloudCodes ?? []),
      ]),
    ),
    problems: table(
      [columns.code, columns.meaning, columns.remedy, columns.cloudCodes],
      valuesOf('CopyProblemCode').map(([name, description]) => [
        code(name),
        english ? description : placeholdersShown(problems[name].message),
        remedyOf(problems[name]),
        codes(Object.keys(PROBLEMS_BY_CODE).filter((upstream) => PROBLEMS_BY_CODE[upstream] === name)),
      ]),
    ),
    failures: table(
      [columns.code, columns.meaning, columns.remedy],
      valuesOf('CopyJobFailureCode').map(([name]) => [
        code(name),
        failures.failures[name].message,
        failures.failures[name].remedy,
      ]),
    ),
    upstream: table(
      [columns.code, columns.problem, columns.remedy, columns.retryable],
      upstreamCodes.filter(endsJob).map(upstreamRow),
    ),
    cancel: jobActionTable('CancelCopyJobErrorCode'),
    retry: jobActionTable('RetryCopyJobErrorCode'),
    reasons: table(
      [columns.code, columns.meaning, columns.remedy],
      valuesOf('KeyUnusableReason').map(reasonRow),
    ),
    verdicts: table(
      [columns.code, columns.meaning, columns.remedy],
      valuesOf('CopyVerdict').map(([name, description]) => [
        code(name),
        meaningOf(
          complete(
            verdicts,
            valuesOf('CopyVerdict').map(([value]) => value),
          )[name],
          description,
        ),
        verdicts[name][language].remedy,
      ]),
    ),
  }
  const waitedOut = upstreamCodes.filter((upstreamCode) => !endsJob(upstreamCode))
  const chapters = Object.entries(sections).map(
    ([name, [heading, about]]) =>
      `## ${heading}\n\n${typeof about === 'string' ? about : about(codes(waitedOut))}\n\n${tables[name]}`,
  )
  return [`# ${title}`, intro, ...chapters].join('\n\n')
}

for (const [language, file] of [
  ['en', 'docs/error-codes.md'],
  ['zh', 'docs/error-codes.zh-CN.md'],
]) {
  const path = new URL(`../${file}`, import.meta.url)
  const text = await format(pageOf(language), { ...(await resolveConfig(path)), parser: 'markdown' })
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is stale. Run: npm run generate`)
    process.exitCode = 1
  }
}
