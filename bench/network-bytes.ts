import type { CDPSession } from 'playwright-core'

export interface NetworkBytes {
  requests: number
  /** As they came over the wire, compressed and with their headers. */
  script: number
  style: number
  other: number
  /** Answers of the API. */
  graphql: number
  /** What was asked for. */
  paths: string[]
}

const kindOf = (path: string, mimeType: string): 'graphql' | 'script' | 'style' | 'other' => {
  if (path === '/graphql') return 'graphql'
  if (mimeType.includes('javascript')) return 'script'
  return mimeType === 'text/css' ? 'style' : 'other'
}

/** Counts what the page loads from now on. */
export const countNetworkBytes = async (session: CDPSession): Promise<NetworkBytes> => {
  const bytes: NetworkBytes = { requests: 0, script: 0, style: 0, other: 0, graphql: 0, paths: [] }
  const kinds = new Map<string, ReturnType<typeof kindOf>>()
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const { pathname } = new URL(response.url)
    kinds.set(requestId, kindOf(pathname, response.mimeType))
    bytes.paths.push(pathname)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (!kind) return
    bytes[kind] += encodedDataLength
    if (kind !== 'graphql') bytes.requests += 1
  })
  await session.send('Network.enable')
  return bytes
}
