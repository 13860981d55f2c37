/** Property names and places in lists, from the top of a document. */
export type DocumentPath = readonly (string | number)[]

export interface DocumentProblem {
  path: DocumentPath
  text: string
}

const MAX_TOLD = 20

/** A document that is not of the right form, or contradicts itself. */
export class InvalidDocument extends Error {
  readonly problems: readonly DocumentProblem[]

  /** @param placeOf what to write before a problem: where in a file it is */
  constructor(problems: readonly DocumentProblem[], placeOf: (path: DocumentPath) => string = () => '') {
    const lines = problems
      .slice(0, MAX_TOLD)
      .map(({ path, text }) => placeOf(path) + (path.length > 0 ? `${textOf(path)}: ` : '') + text)
    const more = problems.length - lines.length
    super([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))
    this.name = 'InvalidDocument'
    this.problems = problems
  }
}

const textOf = (path: DocumentPath) =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')

export const contradiction = (path: DocumentPath, text: string) => new InvalidDocument([{ path, text }])
