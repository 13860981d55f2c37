import { generateKeyPairSync, randomBytes } from 'node:crypto'

import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { oneOf, requiredText } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { changedKey } from '../state/change.ts'
import { originUnsupported, regionNotFound } from './errors.ts'
import { wrappingAlgorithms } from './key-material.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

const DAY_MS = 24 * 3600 * 1000

/** A real RSA key to wrap the material with, and the token that belongs to it. Both replace those of an earlier call. */
export const getParametersForImport = regionalOperation(
  {
    name: 'GetParametersForImport',
    quota: 'writes',
    parameters: {
      KeyId: requiredText('ID or ARN'),
      WrappingAlgorithm: oneOf(wrappingAlgorithms),
      WrappingKeySpec: oneOf(['RSA_2048']),
    },
    regionNotFound,
    errors: [...referenceErrors, originUnsupported],
  },
  ({ cloud, parameters, region }) => {
    const { WrappingAlgorithm: wrappingAlgorithm, WrappingKeySpec } = parameters
    if (wrappingAlgorithm === null) throw missingParameter('WrappingAlgorithm')
    if (WrappingKeySpec === null) throw missingParameter('WrappingKeySpec')
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    if (key.origin !== 'EXTERNAL') throw new ApiError(originUnsupported)
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const token = randomBytes(256).toString('base64')
    const expiresAt = new Date(cloud.now.getTime() + DAY_MS)
    const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    cloud.commit(changedKey(key, { importTicket: { token, wrappingAlgorithm, privateKeyPem, expiresAt } }))
    return {
      ImportToken: token,
      KeyId: key.keyId,
      PublicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      TokenExpireTime: timestampOf(expiresAt),
    }
  },
)
