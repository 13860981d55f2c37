import { createHmac } from 'node:crypto'

import { percentEncoded, sortedByName } from './percent-encoding.ts'

/**
 * Signature of the older RPC scheme (KMS "Signature" page), in base64.
 * @param parameters all of query and form but `Signature`
 */
export const rpcSignatureOf = (method: string, parameters: ReadonlyMap<string, string>, secret: string) => {
  const canonical = sortedByName(parameters)
    .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
    .join('&')
  return createHmac('sha1', `${secret}&`)
    .update(`${method}&%2F&${percentEncoded(canonical)}`)
    .digest('base64')
}
