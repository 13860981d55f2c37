import type { CopyProblemCode } from './copy-plan-types.ts'
import type { CopyVerdict } from './copy-verdict.ts'
import type { KeyUnusableReason } from './key-usability.ts'
import type { TextRule } from './text-rules.ts'

export type Language = 'zh' | 'en'

export interface MessageAndRemedy {
  message: string
  remedy: string
}

/** `{name}` stands for the parameter of that name. A remedy names none, so that it serves without any. */
interface ProblemTemplate extends MessageAndRemedy {
  /** More exact remedies, by the values of one parameter. */
  remedyBy?: { parameter: TermParameter; remedies: Readonly<Record<string, string>> }
}

/** Parameters whose values are words of the gateway, and told in the reader's language. */
export interface Terms {
  reasons: Readonly<Record<Exclude<KeyUnusableReason, 'WRONG_REGION'>, string>>
  /** Of a key that will become useless. */
  cause: Readonly<Record<string, string>>
  scope: Readonly<Record<string, string>>
  owner: Readonly<Record<string, string>>
  status: Readonly<Record<string, string>>
  rules: Readonly<Record<TextRule, string>>
  /** Of a finished copy. */
  verdict: Readonly<Record<CopyVerdict, string>>
}

type TermParameter = keyof Terms

export interface ProblemTexts {
  problems: Readonly<Record<CopyProblemCode, ProblemTemplate>>
  terms: Terms
  listSeparator: string
  sentenceSeparator: string
}

type Parameters = Readonly<Record<string, string | number>>

const PLACEHOLDER = /\{(\w+)\}/g

/** The template with its placeholders filled; what is filled in is not looked at again. */
export const filledTemplate = (template: string, parameters: Parameters, texts: ProblemTexts): string =>
  template.replace(PLACEHOLDER, (_, name: string) => shownParameter(name, parameters[name] ?? '?', texts))

const shownParameter = (
  name: string,
  value: string | number,
  { terms, listSeparator }: ProblemTexts,
): string => {
  if (!isTermParameter(name, terms)) return String(value)
  const words: Readonly<Record<string, string>> = terms[name]
  return wordsOf(value)
    .map((word) => ownText(words, word) ?? word)
    .join(listSeparator)
}

const isTermParameter = (name: string, terms: Terms): name is TermParameter => Object.hasOwn(terms, name)

/** The remedies of a parameter's values, each once; null when it has none. */
export const remedyByParameter = (
  { remedyBy }: ProblemTemplate,
  parameters: Parameters,
  sentenceSeparator: string,
): string | null => {
  const remedies = wordsOf(remedyBy ? (parameters[remedyBy.parameter] ?? '') : '')
    .map((word) => ownText(remedyBy?.remedies ?? {}, word))
    .filter((remedy) => remedy !== undefined)
  return remedies.length === 0 ? null : [...new Set(remedies)].join(sentenceSeparator)
}

/** Not what every object has, such as `constructor`: words may come from the cloud. */
const ownText = (texts: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(texts, word) ? texts[word] : undefined

const wordsOf = (value: string | number): string[] => String(value).split(',')
