import type { RegionClues, Service } from '../service.ts'
import { cancelKeyDeletion } from './cancel-key-deletion.ts'
import { createAlias } from './create-alias.ts'
import { createKey } from './create-key.ts'
import { deleteAlias } from './delete-alias.ts'
import { describeKey } from './describe-key.ts'
import { disableKey, enableKey } from './enable-key.ts'
import { commonErrors, internalFailure, tooManyRequests } from './errors.ts'
import { getParametersForImport } from './get-parameters-for-import.ts'
import { importKeyMaterial } from './import-key-material.ts'
import { listAliasesByKeyId } from './list-aliases-by-key-id.ts'
import { listAliases } from './list-aliases.ts'
import { listKeys } from './list-keys.ts'
import { listResourceTags } from './list-resource-tags.ts'
import { listTagResources } from './list-tag-resources.ts'
import { scheduleKeyDeletion } from './schedule-key-deletion.ts'
import { tagResource } from './tag-resource.ts'
import { untagResource } from './untag-resource.ts'

const DEFAULT_REGION_ID = 'cn-hangzhou'

/** @param readsPerSecond quota of all reads of metadata in a region together (50 in the cloud; an older page says 20) */
export const createKmsService = (readsPerSecond: number): Service => ({
  name: 'kms',
  version: '2016-01-20',
  operations: [
    cancelKeyDeletion,
    createAlias,
    createKey,
    deleteAlias,
    describeKey,
    disableKey,
    enableKey,
    getParametersForImport,
    importKeyMaterial,
    listAliases,
    listAliasesByKeyId,
    listKeys,
    listResourceTags,
    listTagResources,
    scheduleKeyDeletion,
    tagResource,
    untagResource,
  ],
  regionIdOf,
  quotas: {
    reads: quotaOf(readsPerSecond),
    creates: quotaOf(10),
    writes: quotaOf(30),
  },
  throttled: tooManyRequests,
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

/** In each region. An older page says 10 for writes too. */
const quotaOf = (calls: number) => ({
  scope: 'region' as const,
  calls,
  windowMs: 1000,
  refusal: tooManyRequests,
  hint: false,
})

/**
 * The cloud tells regions by endpoint. At one address for all, a parameter or the first labels of the host name do; a
 * client that can send neither gets one region (kms.region-left-out).
 */
const regionIdOf = ({ parameters, host }: RegionClues) =>
  parameters.get('RegionId') ?? /^kms(?:-vpc)?\.([a-z0-9-]+)\./.exec(host)?.[1] ?? DEFAULT_REGION_ID
