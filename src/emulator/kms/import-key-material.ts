import { createHash } from 'node:crypto'

import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { integer, requiredText } from '../wire/parameters.ts'
import { invalidParameter, missingParameter } from '../wire/request-errors.ts'
import { changedKey } from '../state/change.ts'
import {
  importTokenExpired,
  importTokenInvalid,
  keyMaterialInvalid,
  originUnsupported,
  regionNotFound,
  stateModifiedFailed,
} from './errors.ts'
import { checkState } from './key-change.ts'
import { unwrappedMaterialOf } from './key-material.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

const MAX_UNIX_SECONDS = 9_999_999_999

/** The key is Enabled then. It never takes other material than that of its first import. */
export const importKeyMaterial = regionalOperation(
  {
    name: 'ImportKeyMaterial',
    quota: 'writes',
    parameters: {
      KeyId: requiredText('ID or ARN'),
      EncryptedKeyMaterial: requiredText('base64, wrapped with the key of GetParametersForImport'),
      ImportToken: requiredText(),
      KeyMaterialExpireUnix: integer(0, MAX_UNIX_SECONDS),
    },
    regionNotFound,
    errors: [
      ...referenceErrors,
      originUnsupported,
      stateModifiedFailed,
      importTokenInvalid,
      importTokenExpired,
      keyMaterialInvalid,
    ],
  },
  ({ cloud, parameters, region }) => {
    const { KeyMaterialExpireUnix: expireUnix } = parameters
    if (expireUnix === null) throw missingParameter('KeyMaterialExpireUnix')
    const materialExpiresAt = expireUnix === 0 ? null : new Date(expireUnix * 1000)
    if (materialExpiresAt !== null && materialExpiresAt <= cloud.now)
      throw invalidParameter('KeyMaterialExpireUnix')
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    if (key.origin !== 'EXTERNAL') throw new ApiError(originUnsupported)
    checkState(key, cloud, ['Enabled', 'Disabled', 'PendingImport'])
    if (key.importTicket?.token !== parameters.ImportToken) throw new ApiError(importTokenInvalid)
    if (key.importTicket.expiresAt <= cloud.now) throw new ApiError(importTokenExpired)
    const material = unwrappedMaterialOf(key, parameters.EncryptedKeyMaterial)
    if (material === null) throw new ApiError(keyMaterialInvalid)
    const materialSha256 = createHash('sha256').update(material).digest('hex')
    if (key.materialSha256 !== null && key.materialSha256 !== materialSha256)
      throw new ApiError(keyMaterialInvalid)
    cloud.commit(
      changedKey(key, { keyState: 'Enabled', hasMaterial: true, materialSha256, materialExpiresAt }),
    )
    return {}
  },
)
