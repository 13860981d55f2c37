import { createHash } from 'node:crypto'
import type { CopyInput } from '../encryption/copy-plan-types.ts'
import type { CopyImageEncryptedInput } from '../schema/copy-image-encrypted.input.ts'

/** Null and left out mean the same to a GraphQL client, and differ from false and from an empty text. */
export const copyInputOf = (input: CopyImageEncryptedInput): CopyInput => ({
  sourceRegionId: input.sourceRegionId,
  imageId: input.imageId,
  destinationRegionId: input.destinationRegionId ?? undefined,
  encrypted: input.encrypted ?? undefined,
  keyId: input.keyId ?? undefined,
  name: input.name ?? undefined,
  description: input.description ?? undefined,
  tags: input.tags?.map(({ key, value }) => ({ key, value })) ?? undefined,
  resourceGroupId: input.resourceGroupId ?? undefined,
  priority: input.priority,
  idempotencyKey: input.idempotencyKey ?? undefined,
})

/** Equal for inputs that ask for the same, whatever the order of their tags. */
export const inputHashOf = (input: CopyInput): string => {
  const meant = [
    input.sourceRegionId,
    input.imageId,
    input.destinationRegionId ?? input.sourceRegionId,
    input.encrypted ?? null,
    input.keyId ?? null,
    input.name ?? null,
    input.description ?? null,
    (input.tags ?? [])
      .map(({ key, value }) => [key, value])
      .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    input.resourceGroupId ?? null,
    // As inputs were hashed before there were priorities.
    ...(input.priority === undefined || input.priority === 'NORMAL' ? [] : [input.priority]),
  ]
  return createHash('sha256').update(JSON.stringify(meant)).digest('hex')
}
