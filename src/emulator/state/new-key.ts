import { uuidKeyIdOf } from '../resource-id.ts'
import type { Region } from './account.ts'
import type { Key } from './entities.ts'

/** A key as CreateKey makes it unless told otherwise: enabled, AES, made by KMS. */
export const plainKeyOf = (
  place: Pick<Key, 'keyId' | 'regionId' | 'createdAt' | 'description'>,
  accountId: number,
): Key => ({
  ...place,
  keyState: 'Enabled',
  keySpec: 'Aliyun_AES_256',
  keyUsage: 'ENCRYPT/DECRYPT',
  origin: 'Aliyun_KMS',
  protectionLevel: 'SOFTWARE',
  creatorType: 'User',
  creator: String(accountId),
  deleteAt: null,
  materialExpiresAt: null,
  automaticRotation: 'Disabled',
  rotationIntervalSeconds: null,
  lastRotatedAt: null,
  tags: [],
  hasMaterial: true,
  importTicket: null,
  materialSha256: null,
})

/** The same wherever the service key is made: by the seed, or by the first copy that needs it. */
export const newServiceKeyIdOf = ({ regionId }: Pick<Region, 'regionId'>) =>
  uuidKeyIdOf(`service key of ${regionId}`)

/** The service key of ECS (keys.service-key-creator). */
export const serviceKeyOf = (
  place: Pick<Key, 'keyId' | 'regionId' | 'createdAt'>,
  accountId: number,
): Key => ({
  ...plainKeyOf({ ...place, description: 'Default key of ECS' }, accountId),
  creatorType: 'Service',
})
