import type { TagRecord } from '../datasources/ecs/ecs-api.ts'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import { GATEWAY_TAG_PREFIX } from '../encryption/tag-rules.ts'

/** Tags that every copy carries: DescribeImages tells neither the source of a copy nor its key. */
export const COPY_TAG_KEYS = {
  jobId: `${GATEWAY_TAG_PREFIX}copy-job-id`,
  sourceImage: `${GATEWAY_TAG_PREFIX}source-image`,
  key: `${GATEWAY_TAG_PREFIX}key`,
} as const

interface CopySource {
  sourceRegionId: string
  imageId: string
}

/** The gateway's own tags of a copy; always as many as COPY_TAG_KEYS has. */
export const copyTags = (
  jobId: string,
  { sourceRegionId, imageId }: CopySource,
  resulting: ResultingEncryption,
): TagRecord[] => [
  { key: COPY_TAG_KEYS.jobId, value: jobId },
  { key: COPY_TAG_KEYS.sourceImage, value: `${sourceRegionId}/${imageId}` },
  { key: COPY_TAG_KEYS.key, value: keyTagValue(resulting) },
]

const keyTagValue = ({ state, keyIds, serviceKeyToBeMade }: ResultingEncryption): string => {
  if (serviceKeyToBeMade) return 'service-key'
  const [keyId, ...others] = keyIds
  if (keyId !== undefined) return others.length === 0 ? keyId : 'several'
  return state === 'UNENCRYPTED' ? 'none' : 'unknown'
}

/** The source that a copy's tags name. Null when they do not tell. */
export const sourceImageOfTags = (tags: readonly TagRecord[]): CopySource | null => {
  const value = tags.find(({ key }) => key === COPY_TAG_KEYS.sourceImage)?.value
  const [sourceRegionId, imageId, ...rest] = value?.split('/') ?? []
  return sourceRegionId && imageId && rest.length === 0 ? { sourceRegionId, imageId } : null
}
