import type { CopyProblem, ResultingEncryption } from './copy-plan-types.ts'
import { shownText } from './copy-problem.ts'
import { KEYS, SENTENCES } from './explanation-text.ts'
import type { Sentences } from './explanation-text.ts'
import type { FailureCode, FailureTexts } from './failure-template.ts'
import { EN_FAILURES } from './failure-text.en.ts'
import { ZH_FAILURES } from './failure-text.zh.ts'
import { EN_TEXTS } from './problem-text.en.ts'
import { ZH_TEXTS } from './problem-text.zh.ts'
import { filledTemplate, remedyByParameter } from './text-template.ts'
import type { Language, MessageAndRemedy, ProblemTexts } from './text-template.ts'
import { problemFor, remedyFor } from './upstream-code.ts'

export const PROBLEM_TEXTS: Record<Language, ProblemTexts> = { zh: ZH_TEXTS, en: EN_TEXTS }
const FAILURE_TEXTS: Record<Language, FailureTexts> = { zh: ZH_FAILURES, en: EN_FAILURES }

/** What is wrong, by name and number, and what to do about it. */
export const problemText = (
  problem: Pick<CopyProblem, 'code' | 'parameters'>,
  language: Language,
): MessageAndRemedy => {
  const texts = PROBLEM_TEXTS[language]
  const template = texts.problems[problem.code]
  const exactRemedy = remedyByParameter(template, problem.parameters, texts.sentenceSeparator)
  return {
    message: filledTemplate(template.message, problem.parameters, texts),
    remedy: exactRemedy ?? template.remedy,
  }
}

/** One sentence for people: what the target's encryption will be, and which keys its users need. */
export const explanation = (resulting: ResultingEncryption, language: Language): string =>
  SENTENCES[language][sentenceOf(resulting)](shownKeys(resulting, language))

const sentenceOf = ({ transition, state }: ResultingEncryption): keyof Sentences => {
  // Whatever the source is, account-level default encryption leaves nothing plain.
  if (transition === 'BECOMES_ENCRYPTED') return 'becomes'
  if (state === 'UNKNOWN') return 'unknown'
  if (transition === 'STAYS_UNENCRYPTED') return 'plain'
  if (transition === 'CHANGES_KEY') return 'changes'
  return state === 'PARTIALLY_ENCRYPTED' ? 'keepsPartly' : 'keeps'
}

const shownKeys = ({ keyIds, serviceKeyToBeMade }: ResultingEncryption, language: Language): string => {
  const { made, unnamed, named } = KEYS[language]
  if (serviceKeyToBeMade) return made
  return keyIds.length === 0 ? unnamed : named(keyIds)
}

export interface Failure {
  code: FailureCode
  upstreamCode: string | null
  upstreamMessage: string | null
}

/** Failures in which the cloud gave its reason. In the others a code is the transport's, and tells people nothing. */
const REASONED: readonly FailureCode[] = ['REJECTED_BY_CLOUD', 'CLOUD_COPY_FAILED']

const UPSTREAM_MESSAGE_LENGTH = 300
/** Links, and what SDKs put of credentials into messages. */
const SECRETS = /\w+:\/\/\S+|\b(AccessKeyId|Signature|SecurityToken|Credential)=\S+|\bLTAI\w+|\bSTS\.\S+/gi

/** A text of the cloud made fit to be shown. */
export const shownUpstream = (text: string): string =>
  shownText(text.replace(SECRETS, '…'), UPSTREAM_MESSAGE_LENGTH)

/** Why a job failed, in the cloud's words where it gave any, and what to do about exactly that. */
export const failureText = (failure: Failure, language: Language): MessageAndRemedy => {
  const { failures, cloudSaid } = FAILURE_TEXTS[language]
  const text = failures[failure.code]
  const { upstreamCode } = failure
  if (upstreamCode === null || !REASONED.includes(failure.code)) return { ...text }
  const parameters = { code: shownText(upstreamCode), message: shownUpstream(failure.upstreamMessage ?? '') }
  const said = filledTemplate(cloudSaid, parameters, PROBLEM_TEXTS[language]).trim()
  return {
    message: `${text.message}${PROBLEM_TEXTS[language].sentenceSeparator}${said}`,
    remedy: upstreamRemedy(upstreamCode, language) ?? text.remedy,
  }
}

const upstreamRemedy = (upstreamCode: string, language: Language): string | null => {
  const problem = problemFor(upstreamCode)
  if (problem !== null) return PROBLEM_TEXTS[language].problems[problem].remedy
  const remedy = remedyFor(upstreamCode)
  return remedy && FAILURE_TEXTS[language].remedies[remedy]
}
