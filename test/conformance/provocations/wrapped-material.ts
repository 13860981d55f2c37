import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'

import { demo } from '../../../src/emulator/seed/demo-account.ts'
import type { Query } from '../../support/emulator-client.ts'
import type { ProvocationScene } from '../../support/provocation.ts'

export const importing = { WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' }

/** Wrapped as the reference says, as a customer would with a tool of their own. */
export const wrapWith = (publicKeyBase64: string, material: Uint8Array) =>
  publicEncrypt(
    {
      key: createPublicKey({ key: Buffer.from(publicKeyBase64, 'base64'), format: 'der', type: 'spki' }),
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
    },
    material,
  ).toString('base64')

/** New material for a key, ready for ImportKeyMaterial. */
export const wrapped = async ({ client }: ProvocationScene, key: Query, bytes = 32): Promise<Query> => {
  const { ImportToken, PublicKey } = await client.call<{ ImportToken: string; PublicKey: string }>(
    'kms',
    'GetParametersForImport',
    { RegionId: demo.regionId, ...key, ...importing },
  )
  return { ...key, ImportToken, EncryptedKeyMaterial: wrapWith(PublicKey, randomBytes(bytes)) }
}
