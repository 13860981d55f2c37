import { registerEnum } from './register-enum.ts'

export type CancelErrorCode = 'NOT_FOUND' | 'ALREADY_FINISHED' | 'REFUSED_BY_CLOUD' | 'NOT_ALLOWED'
export type RetryErrorCode = 'NOT_FOUND' | 'NOT_FAILED' | 'NOT_RETRYABLE' | 'NOT_ALLOWED'

const shared = {
  NOT_FOUND: 'There is no such job.',
  NOT_ALLOWED: 'The caller may not do this.',
}

export const CancelCopyJobErrorCode = registerEnum<CancelErrorCode>(
  'CancelCopyJobErrorCode',
  'Why a job was not cancelled.',
  {
    ...shared,
    ALREADY_FINISHED: 'Too late: the copy is complete, or the job has failed by itself.',
    REFUSED_BY_CLOUD: 'The cloud refuses to cancel this copy, which goes on.',
  },
)

export const RetryCopyJobErrorCode = registerEnum<RetryErrorCode>(
  'RetryCopyJobErrorCode',
  'Why a job was not tried again.',
  {
    ...shared,
    NOT_FAILED: 'Only a failed job can be tried again.',
    NOT_RETRYABLE: 'Another try could not succeed: see `failure.retryable` and `failure.remedy`.',
  },
)
