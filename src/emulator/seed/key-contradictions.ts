import type { AccountDocument, RegionDocument } from '../state/document.ts'
import { contradiction } from './invalid-document.ts'
import type { DocumentPath } from './invalid-document.ts'

type SnapshotDocument = NonNullable<RegionDocument['snapshots']>[number]

const keysOf = ({ keys }: RegionDocument) => (keys ?? []).map(({ keyId }) => keyId)

/** @throws InvalidDocument when a default key or a snapshot's key is not there, or the snapshot contradicts its key */
export const refuseKeyContradictions = (document: AccountDocument, accountId: number) => {
  const allKeyIds = new Set(Object.values(document.regions).flatMap(keysOf))
  for (const [regionId, region] of Object.entries(document.regions)) {
    const path: DocumentPath = ['regions', regionId]
    const { defaultKeyId } = region
    if (defaultKeyId && !keysOf(region).includes(defaultKeyId))
      throw contradiction([...path, 'defaultKeyId'], `there is no key ${defaultKeyId} in the region`)
    for (const [index, snapshot] of (region.snapshots ?? []).entries())
      refuseSnapshot(snapshot, [...path, 'snapshots', index], accountId, allKeyIds)
  }
}

const refuseSnapshot = (
  { encrypted = false, kmsKeyId = null, ownerId }: SnapshotDocument,
  path: DocumentPath,
  accountId: number,
  allKeyIds: ReadonlySet<string>,
) => {
  if (encrypted && kmsKeyId === null) throw contradiction([...path, 'encrypted'], 'needs a kmsKeyId')
  if (kmsKeyId === null) return
  if (!encrypted) throw contradiction([...path, 'kmsKeyId'], 'needs encrypted: true')
  // Others' keys are not to be seen. The key of a copy is one of another region where copy.key-region says so.
  if ((ownerId ?? accountId) === accountId && !allKeyIds.has(kmsKeyId))
    throw contradiction([...path, 'kmsKeyId'], `there is no key ${kmsKeyId}`)
}
