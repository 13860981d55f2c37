import { constants, privateDecrypt } from 'node:crypto'

import type { Key } from '../state/entities.ts'

type WrappingAlgorithm = 'RSAES_PKCS1_V1_5' | 'RSAES_OAEP_SHA_1' | 'RSAES_OAEP_SHA_256'

const paddings: Readonly<Record<WrappingAlgorithm, { padding: number; oaepHash?: string }>> = {
  RSAES_PKCS1_V1_5: { padding: constants.RSA_PKCS1_PADDING },
  RSAES_OAEP_SHA_1: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
  RSAES_OAEP_SHA_256: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
}

export const wrappingAlgorithms = Object.keys(paddings) as WrappingAlgorithm[]

/** In bytes. Material is for symmetric keys alone. */
const materialBytesOf = ({ keySpec }: Key) => (keySpec === 'Aliyun_SM4' ? 16 : 32)

/**
 * The material that was wrapped for a key, in base64; null when it was not wrapped for this key, or is of another size.
 * What PKCS#1 v1.5 can not unwrap comes out as nonsense of any length (implicit rejection), so a size that fits by chance
 * is possible, as with the real service.
 */
export const unwrappedMaterialOf = (key: Key, wrapped: string): Buffer | null => {
  const { importTicket } = key
  if (importTicket === null) return null
  try {
    const padding = paddings[importTicket.wrappingAlgorithm as WrappingAlgorithm]
    const material = privateDecrypt(
      { key: importTicket.privateKeyPem, ...padding },
      Buffer.from(wrapped, 'base64'),
    )
    return material.byteLength === materialBytesOf(key) ? material : null
  } catch {
    return null
  }
}
