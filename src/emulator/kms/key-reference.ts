import { keyArnOf, keyOf } from '../state/key-state.ts'
import type { Account, Region } from '../state/account.ts'
import type { Key } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { aliasNotFound, aliasUnsupported, keyNotFound } from './errors.ts'

/**
 * The key that a KeyId names: its ID, its ARN, or an alias (`alias/…`) of the region.
 * @throws ApiError when there is none, as for a key of another region
 */
export const referredKeyOf = (account: Account, region: Region, reference: string, now: Date): Key => {
  if (reference.startsWith('alias/')) {
    const key = keyOf(region, region.aliases.get(reference) ?? '', now)
    if (key === null) throw new ApiError(aliasNotFound)
    return key
  }
  return keyByIdOrArn(account, region, reference, now)
}

/**
 * The key that a KeyId names where an alias is not taken (keys.no-alias).
 * @throws ApiError when there is none: one of `referenceErrors`
 */
export const keyByIdOrArn = (account: Account, region: Region, reference: string, now: Date): Key => {
  if (reference.startsWith('alias/')) throw new ApiError(aliasUnsupported)
  const keyId = reference.startsWith('acs:kms:') ? (reference.split(':key/')[1] ?? '') : reference
  const key = keyOf(region, keyId, now)
  if (key === null || (keyId !== reference && keyArnOf(account.accountId, key) !== reference))
    throw new ApiError(keyNotFound)
  return key
}

/** What `keyByIdOrArn` refuses with. */
export const referenceErrors = [keyNotFound, aliasUnsupported]
