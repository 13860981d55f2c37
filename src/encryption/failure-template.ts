import type { MessageAndRemedy } from './text-template.ts'

export type FailureCode =
  'REJECTED_BY_CLOUD' | 'CLOUD_COPY_FAILED' | 'WRONG_ENCRYPTION' | 'TARGET_DISAPPEARED' | 'CLOUD_UNREACHABLE'

/** What helps against error codes of the cloud that the plan has no problem for. */
export type FailureRemedy =
  | 'PAY'
  | 'RETRY_LATER'
  | 'OTHER_REGION'
  | 'KEY_POLICY'
  | 'DATA_KEY'
  | 'SNAPSHOT'
  | 'TICKET'
  | 'UNSUPPORTED_IMAGE'

export interface FailureTexts {
  /** With `{code}` and `{message}`. */
  cloudSaid: string
  failures: Readonly<Record<FailureCode, MessageAndRemedy>>
  remedies: Readonly<Record<FailureRemedy, string>>
}
