import { randomUUID } from 'node:crypto'

import { regionalOperation } from '../operation.ts'
import { keyIdOf } from '../resource-id.ts'
import type { Key } from '../state/entities.ts'
import { keysOf } from '../state/key-state.ts'
import { plainKeyOf } from '../state/new-key.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, oneOf, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { limitExceeded, regionNotFound } from './errors.ts'
import { metadataOf, noInstance } from './key-metadata.ts'

/** What a key of each spec can be used for, the usual one first (CreateKey reference). */
const usages: Readonly<Record<string, readonly Key['keyUsage'][]>> = {
  Aliyun_AES_256: ['ENCRYPT/DECRYPT'],
  Aliyun_SM4: ['ENCRYPT/DECRYPT'],
  RSA_2048: ['ENCRYPT/DECRYPT', 'SIGN/VERIFY'],
  RSA_3072: ['ENCRYPT/DECRYPT', 'SIGN/VERIFY'],
  EC_P256: ['SIGN/VERIFY'],
  EC_P256K: ['SIGN/VERIFY'],
  EC_SM2: ['ENCRYPT/DECRYPT', 'SIGN/VERIFY'],
}
const MAX_DESCRIPTION = 8192
const DAY_SECONDS = 24 * 3600
const unitSeconds: Readonly<Record<string, number>> = { d: DAY_SECONDS, h: 3600, m: 60, s: 1 }

const parameterTable = {
  Description: text('at most 8,192 characters'),
  KeySpec: oneOf(Object.keys(usages)),
  KeyUsage: oneOf(['ENCRYPT/DECRYPT', 'SIGN/VERIFY']),
  Origin: oneOf(['Aliyun_KMS', 'EXTERNAL']),
  ProtectionLevel: oneOf(['SOFTWARE', 'HSM']),
  EnableAutomaticRotation: boolean(),
  RotationInterval: text('7d to 730d, or in h, m or s'),
}
type Parameters = ValuesOf<typeof parameterTable>

export const createKey = regionalOperation(
  {
    name: 'CreateKey',
    quota: 'creates',
    parameters: parameterTable,
    regionNotFound,
    errors: [limitExceeded],
    absentFields: noInstance,
  },
  ({ cloud, parameters, region }) => {
    const { account, now } = cloud
    const { regionId } = region
    const shape = shapeOf(parameters)
    const own = keysOf(region, now).filter(({ creatorType }) => creatorType === 'User')
    if (own.length >= account.quotas.keysPerRegion) throw new ApiError(limitExceeded)
    const keyId = keyIdOf(region.keyPrefix, randomUUID())
    const description = parameters.Description ?? ''
    const value: Key = {
      ...plainKeyOf({ keyId, regionId, createdAt: now, description }, account.accountId),
      ...shape,
    }
    cloud.commit({ type: 'key', regionId, keyId, value })
    return { KeyMetadata: metadataOf(account, value, now) }
  },
)

/** @throws ApiError when the parameters do not fit each other */
const shapeOf = (parameters: Parameters): Partial<Key> => {
  const { KeySpec: keySpec, KeyUsage: keyUsage, Origin: origin } = parameters
  if ((parameters.Description ?? '').length > MAX_DESCRIPTION) throw invalidParameter('Description')
  const spec = keySpec ?? 'Aliyun_AES_256'
  const possible = usages[spec]!
  if (keyUsage !== null && !possible.includes(keyUsage)) throw invalidParameter('KeyUsage')
  const isSymmetric = spec.startsWith('Aliyun_')
  const isExternal = origin === 'EXTERNAL'
  if (isExternal && !isSymmetric) throw invalidParameter('Origin')
  const isRotated = parameters.EnableAutomaticRotation === true
  if (isRotated && (isExternal || !isSymmetric)) throw invalidParameter('EnableAutomaticRotation')
  return {
    keySpec: spec,
    keyUsage: keyUsage ?? possible[0]!,
    origin: origin ?? 'Aliyun_KMS',
    protectionLevel: parameters.ProtectionLevel ?? 'SOFTWARE',
    keyState: isExternal ? 'PendingImport' : 'Enabled',
    hasMaterial: !isExternal,
    automaticRotation: isRotated ? 'Enabled' : 'Disabled',
    // Ignored unless the rotation is on.
    rotationIntervalSeconds: isRotated ? secondsOf(parameters.RotationInterval) : null,
  }
}

const secondsOf = (interval: string | null) => {
  const [, number, unit] = /^(\d{1,9})([dhms])$/.exec(interval ?? '') ?? []
  const seconds = Number(number) * (unitSeconds[unit ?? ''] ?? Number.NaN)
  if (!(seconds >= 7 * DAY_SECONDS && seconds <= 730 * DAY_SECONDS))
    throw invalidParameter('RotationInterval')
  return seconds
}
