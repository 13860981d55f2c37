import { FieldResolver, Resolver, Root } from 'type-graphql'
import { ImageEncryption } from '../schema/image.type.ts'
import { Key } from '../schema/key.type.ts'
import type { RegionalEncryption } from './image-encryption.ts'
import type { KeyReference } from './key-reference.ts'

@Resolver(() => ImageEncryption)
export class ImageEncryptionResolver {
  @FieldResolver(() => [Key], {
    description:
      'The distinct keys of the encrypted disks. Whoever uses the image must be able to use all of them.',
  })
  keys(@Root() encryption: RegionalEncryption): KeyReference[] {
    return encryption.keyIds.map((keyId) => ({ regionId: encryption.regionId, keyId }))
  }
}
