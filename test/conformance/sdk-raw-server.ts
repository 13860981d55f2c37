import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCloudCaller, type CloudCallSettings } from '../../src/datasources/cloud-call.ts'
import { createCredential } from '../../src/datasources/credentials-provider.ts'

export interface WireCall {
  method: string | undefined
  action: string
  /** Parameters of the operation, without those of the signature. */
  parameters: Record<string, string>
  headers: IncomingMessage['headers']
}

export type Answer = (response: ServerResponse, request: IncomingMessage, callNumber: number) => void

const commonParameters =
  /^(Action|Version|Format|Timestamp|SignatureNonce|SignatureMethod|SignatureVersion|Signature|AccessKeyId|SecurityToken)$/

const emptyAnswer: Answer = (response) => response.end('{}')

/** A cloud that answers as a test wants it to, at one loopback port, and lists what it was asked. */
export const startRawServer = async () => {
  const calls: WireCall[] = []
  let answer: Answer = emptyAnswer
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://cloud').searchParams
    calls.push({
      method: request.method,
      action: query.get('Action') ?? String(request.headers['x-acs-action']),
      parameters: Object.fromEntries([...query].filter(([name]) => !commonParameters.test(name))),
      headers: request.headers,
    })
    answer(response, request, calls.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    calls,
    endpoint,
    answerWith: (next: Answer) => {
      calls.length = 0
      answer = next
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

export const accessKeyId = 'testAccessKeyId0123456789'
export const accessKeySecret = 'testAccessKeySecret'

/** Options for an adapter that talks to a raw server and loses no time between its tries. */
export const adapterOptions = async (endpoint: string, settings: Partial<CloudCallSettings> = {}) => ({
  credential: await createCredential({ kind: 'static', accessKeyId, accessKeySecret }),
  endpointOverride: { endpoint, protocol: 'HTTP' as const },
  caller: createCloudCaller({ random: () => 0, ...settings }),
})
