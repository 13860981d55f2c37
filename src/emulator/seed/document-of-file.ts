import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'

import { accountDocument } from '../state/document.ts'
import type { AccountDocument } from '../state/document.ts'
import { InvalidDocument } from './invalid-document.ts'
import type { DocumentPath, DocumentProblem } from './invalid-document.ts'
import { placesOfRealKeys, realKeyRefusal } from './real-keys.ts'
import { knownPropertiesAt } from './seed-schema.ts'

/**
 * A document as it stands in a file, read.
 * @throws InvalidDocument naming all places that are not valid
 */
export const documentOfFile = (file: unknown): AccountDocument => {
  const realKeys = placesOfRealKeys(file).map((path) => ({ path, text: realKeyRefusal }))
  const { data, error } = accountDocument.safeParse(file)
  const problems = [...realKeys, ...(error?.issues ?? []).flatMap((issue) => problemsOf(issue, file))]
  if (data === undefined || problems.length > 0) throw new InvalidDocument(problems)
  return data
}

const problemsOf = (issue: z.core.$ZodIssue, file: unknown): DocumentProblem[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    const known = knownPropertiesAt(path)
    return issue.keys.map((key) => ({
      path: [...path, key],
      text: `is not known here${suggestion(key, known)}. Known are ${known.join(', ')}.`,
    }))
  }
  const given = valueAt(file, path)
  if (given === undefined) return [{ path, text: `is missing (${issue.message})` }]
  if (issue.code === 'invalid_value' && typeof given === 'string') {
    const allowed = issue.values.map(String)
    return [{ path, text: `is not one of ${allowed.join(', ')}${suggestion(given, allowed)}` }]
  }
  return [{ path, text: issue.message }]
}

const suggestion = (given: string, known: readonly string[]) => {
  const meant = known.length === 0 ? undefined : closest(given.toLowerCase(), known)
  return meant !== undefined && distance(given.toLowerCase(), meant.toLowerCase()) <= 2
    ? ` (did you mean ${meant}?)`
    : ''
}

const valueAt = (file: unknown, path: DocumentPath) => {
  let value = file
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
  return value
}
