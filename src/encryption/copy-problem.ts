import type { CopyProblem, CopyProblemCode } from './copy-plan-types.ts'

const SHOWN_LENGTH = 80

/** A foreign text made fit to be shown: well-formed, without control characters, cut to a length. */
export const shownText = (text: string, length = SHOWN_LENGTH): string => {
  const cut = text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text.toWellFormed()
  return cut.replace(/\p{Cc}/gu, '\u{FFFD}')
}

/** A problem whose parameters are fit to be shown, whatever the caller sent. */
export const copyProblem = (
  code: CopyProblemCode,
  field: readonly string[] | null,
  parameters: CopyProblem['parameters'],
  upstreamCode: string | null = null,
): CopyProblem => {
  const shown = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? shownText(value) || '""' : value,
  ])
  return { code, field, parameters: Object.fromEntries(shown), upstreamCode }
}

/** The same problems in the same order, each once. */
export const distinctProblems = (problems: readonly CopyProblem[]): CopyProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]
