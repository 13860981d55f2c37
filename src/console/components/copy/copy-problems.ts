import type { CopyProblemTextFragment } from '../../generated/operations.ts'

export interface PlacedProblem extends CopyProblemTextFragment {
  severity: 'error' | 'warning'
}

/** Parts of the form and of the page at which problems stand. */
export type ProblemPlace =
  | 'source'
  | 'form'
  | 'destinationRegionId'
  | 'encrypted'
  | 'keyId'
  | 'name'
  | 'description'
  | 'tags'
  | 'resourceGroupId'

const OWN_PLACES: ReadonlySet<string> = new Set<ProblemPlace>([
  'destinationRegionId',
  'encrypted',
  'keyId',
  'name',
  'description',
  'tags',
  'resourceGroupId',
])

/** About keys, and without a field where the input names none: the choice of the key mends them all the same. */
const isAboutKeys = ({ code }: CopyProblemTextFragment) => /^(KEY|ROLE)_/.test(code)

const placeOf = (problem: CopyProblemTextFragment): ProblemPlace => {
  const field = problem.field?.[0] ?? (isAboutKeys(problem) ? 'keyId' : 'form')
  if (field === 'imageId' || field === 'sourceRegionId') return 'source'
  return OWN_PLACES.has(field) ? (field as ProblemPlace) : 'form'
}

/** A problem of a plan and the same one of the answer to sending are one. */
const identityOf = ({ code, field, message }: CopyProblemTextFragment) =>
  JSON.stringify([code, field, message])

export const placedProblems = (
  blockers: readonly CopyProblemTextFragment[],
  warnings: readonly CopyProblemTextFragment[],
): PlacedProblem[] => {
  const all = [
    ...blockers.map((problem) => ({ ...problem, severity: 'error' as const })),
    ...warnings.map((problem) => ({ ...problem, severity: 'warning' as const })),
  ]
  return [...new Map(all.map((problem) => [identityOf(problem), problem])).values()]
}

export const problemsAt = (problems: readonly PlacedProblem[], ...places: ProblemPlace[]) =>
  problems.filter((problem) => places.includes(placeOf(problem)))

/** Those of one tag among the sent ones. */
export const problemsOfTag = (problems: readonly PlacedProblem[], index: number) =>
  problems.filter(({ field }) => field?.[0] === 'tags' && field[1] === String(index))
