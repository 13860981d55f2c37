import type { Service } from '../service.ts'
import { errorsByCode } from '../wire/api-error.ts'
import { internalError, serviceUnavailable, userFlowControl } from '../wire/request-errors.ts'
import { noPermission } from './errors.ts'
import { getRole } from './get-role.ts'

/** A central service, without regions. */
export const createRamService = (): Service => ({
  name: 'ram',
  version: '2015-05-01',
  operations: [getRole],
  regionIdOf: () => '',
  quotas: {},
  throttled: userFlowControl,
  broken: internalError,
  documentedErrors: errorsByCode([userFlowControl, internalError, serviceUnavailable, noPermission]),
  errorBodyOf: ({ error, requestId, host }) => ({
    RequestId: requestId,
    HostId: host,
    Code: error.code,
    Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(error.code)}&product=Ram`,
  }),
})
