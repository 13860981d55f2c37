import type { Service } from '../service.ts'
import { onlyAsFault } from '../wire/api-error.ts'
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
  commonErrors: [
    userFlowControl,
    ...onlyAsFault('the emulator is not out of order', [
      [internalError.httpStatus, internalError.code, internalError.message],
      [serviceUnavailable.httpStatus, serviceUnavailable.code, serviceUnavailable.message],
    ]),
    ...onlyAsFault('RAM policies are not judged', [
      [noPermission.httpStatus, noPermission.code, noPermission.message],
    ]),
  ],
  errorBodyOf: ({ error, requestId, host }) => ({
    RequestId: requestId,
    HostId: host,
    Code: error.code,
    Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(error.code)}&product=Ram`,
  }),
})
