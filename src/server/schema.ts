import 'reflect-metadata'
import { buildSchema } from 'type-graphql'
import { CancelCopyJobResolver } from '../resolvers/cancel-copy-job.resolver.ts'
import { CopyImageEncryptedResolver } from '../resolvers/copy-image-encrypted.resolver.ts'
import { CopyJobChangesResolver } from '../resolvers/copy-job-changes.resolver.ts'
import { CopyJobEventResolver } from '../resolvers/copy-job-event.resolver.ts'
import { CopyJobFailureResolver } from '../resolvers/copy-job-failure.resolver.ts'
import { CopyJobResolver } from '../resolvers/copy-job.resolver.ts'
import { CopyPlanResolver, ResultingEncryptionResolver } from '../resolvers/copy-plan.resolver.ts'
import { ProtectedImagesResolver, RegionCoverageResolver } from '../resolvers/encryption-coverage.resolver.ts'
import { ImageEncryptionResolver } from '../resolvers/image-encryption.resolver.ts'
import { ImageResolver } from '../resolvers/image.resolver.ts'
import { KeyMetadataResolver } from '../resolvers/key-metadata.resolver.ts'
import { KeyResolver } from '../resolvers/key.resolver.ts'
import { NodeResolver } from '../resolvers/node.resolver.ts'
import { RegionResolver } from '../resolvers/region.resolver.ts'
import { RetryCopyJobResolver } from '../resolvers/retry-copy-job.resolver.ts'
import { ImageDiskResolver, SnapshotResolver } from '../resolvers/snapshot.resolver.ts'

/** The executable schema. A new resolver class is one line here. */
export const createSchema = () =>
  buildSchema({
    resolvers: [
      NodeResolver,
      RegionResolver,
      RegionCoverageResolver,
      ImageResolver,
      ImageEncryptionResolver,
      ImageDiskResolver,
      SnapshotResolver,
      KeyResolver,
      KeyMetadataResolver,
      ProtectedImagesResolver,
      CopyPlanResolver,
      ResultingEncryptionResolver,
      CopyImageEncryptedResolver,
      CopyJobResolver,
      CopyJobFailureResolver,
      CopyJobEventResolver,
      CancelCopyJobResolver,
      RetryCopyJobResolver,
      CopyJobChangesResolver,
    ],
    validate: false,
    // Asked for wherever there is a subscription; ours read from the job engine instead.
    pubSub: { publish: notUsed, subscribe: notUsed },
  })

const notUsed = (): never => {
  throw new Error('Subscriptions of this schema have sources of their own.')
}
