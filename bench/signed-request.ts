import { randomUUID } from 'node:crypto'

import { acs3SignatureOf, sha256Hex } from '../src/emulator/wire/acs3-signature.ts'

const emptySha256 = sha256Hex('')

/** Path and headers of a call to ECS, signed with the demo key: each has a nonce of its own. */
export const signedRequest = (port: number, action: string, query: Readonly<Record<string, string>>) => {
  const headers: Record<string, string> = {
    host: `127.0.0.1:${port}`,
    'x-acs-action': action,
    'x-acs-version': '2014-05-26',
    'x-acs-date': `${new Date().toISOString().slice(0, 19)}Z`,
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-content-sha256': emptySha256,
  }
  const signature = acs3SignatureOf(
    {
      method: 'POST',
      path: '/',
      query: new Map(Object.entries(query)),
      headers: new Map(Object.entries(headers)),
      payloadSha256: emptySha256,
    },
    'emulator-demo-secret',
  )
  const names = Object.keys(headers).toSorted().join(';')
  return {
    path: `/?${new URLSearchParams(query).toString()}`,
    headers: {
      ...headers,
      authorization: `ACS3-HMAC-SHA256 Credential=emulator-demo-key,SignedHeaders=${names},Signature=${signature}`,
    },
  }
}
