import type { RegionClues, Service } from '../service.ts'
import { describeKey } from './describe-key.ts'
import { commonErrors, internalFailure, tooManyReads } from './errors.ts'
import { listAliases } from './list-aliases.ts'
import { listAliasesByKeyId } from './list-aliases-by-key-id.ts'
import { listKeys } from './list-keys.ts'
import { listResourceTags } from './list-resource-tags.ts'
import { listTagResources } from './list-tag-resources.ts'

const DEFAULT_REGION_ID = 'cn-hangzhou'

/** @param readsPerSecond quota of all reads of metadata in a region together (50 in the cloud; an older page says 20) */
export const createKmsService = (readsPerSecond: number): Service => ({
  name: 'kms',
  version: '2016-01-20',
  operations: [describeKey, listAliases, listAliasesByKeyId, listKeys, listResourceTags, listTagResources],
  regionIdOf,
  quotas: {
    reads: { scope: 'region', calls: readsPerSecond, windowMs: 1000, refusal: tooManyReads, hint: false },
  },
  throttled: tooManyReads,
  broken: internalFailure,
  commonErrors,
  errorBodyOf: ({ error, requestId, host }) => ({
    HttpStatus: error.httpStatus,
    Code: error.code,
    Message: error.message,
    RequestId: requestId,
    HostId: host,
  }),
})

/**
 * The cloud tells regions by endpoint. At one address for all, a parameter or the first labels of the host name do; a
 * client that can send neither gets one region (kms.region-left-out).
 */
const regionIdOf = ({ parameters, host }: RegionClues) =>
  parameters.get('RegionId') ?? /^kms(?:-vpc)?\.([a-z0-9-]+)\./.exec(host)?.[1] ?? DEFAULT_REGION_ID
