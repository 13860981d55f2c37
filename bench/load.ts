import autocannon from 'autocannon'

import type { Child } from './child.ts'
import { signedRequest } from './signed-request.ts'

export interface Rate {
  /** As a client saw it; the client's own core is the limit as often as the server's. */
  perSecond: number
  /** Of the server's own processor time. */
  perCpuSecond: number
  p99Ms: number
}

const CONNECTIONS = 8

/**
 * Asks as fast as it can for a while, every request signed anew.
 * @throws Error when an answer is not a success
 */
export const rateOf = async (
  server: Child,
  seconds: number,
  action: string,
  queryOf: (call: number) => Readonly<Record<string, string>>,
): Promise<Rate> => {
  let call = 0
  const before = await server.usage()
  const result = await autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request: object) => {
          call += 1
          return { ...request, ...signedRequest(server.port, action, queryOf(call)) }
        },
      },
    ],
  })
  const after = await server.usage()
  if (result.non2xx > 0 || result.errors > 0 || result['2xx'] === 0)
    throw new Error(`${action}: ${result.non2xx} refusals and ${result.errors} failures.`)
  return {
    perSecond: result['2xx'] / result.duration,
    perCpuSecond: (1000 * result['2xx']) / (after.cpuMs - before.cpuMs),
    p99Ms: result.latency.p99,
  }
}
