import type { Service } from '../service.ts'
import { getRole } from './get-role.ts'

/** A central service, without regions. */
export const createRamService = (): Service => ({
  name: 'ram',
  version: '2015-05-01',
  operations: [getRole],
  regionIdOf: () => '',
  quotas: {},
  errorBodyOf: ({ error, requestId, host }) => ({
    RequestId: requestId,
    HostId: host,
    Code: error.code,
    Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(error.code)}&product=Ram`,
  }),
})
