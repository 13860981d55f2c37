import { request } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { WebSocket } from 'ws'
import { CopyImageEncryptedDocument } from '../support/generated/operations.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

const CHANGES = 'subscription { copyJobs { id status } }'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())

interface Message {
  type: string
  id?: string
  payload?: unknown
}

/** A socket that speaks the protocol by hand, so that it can also be spoken wrongly. */
const openSocket = (headers: Record<string, string> = {}) =>
  new WebSocket(gateway.endpoint.replace('http', 'ws'), 'graphql-transport-ws', { headers })

const initialised = async (connectionParams: object = {}) => {
  const socket = openSocket()
  await once(socket, 'open')
  const messages: Message[] = []
  const waiting: ((message: Message) => void)[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message
    const taker = waiting.shift()
    if (taker) taker(message)
    else messages.push(message)
  })
  const next = () =>
    new Promise<Message>((resolve) => {
      const message = messages.shift()
      if (message) resolve(message)
      else waiting.push(resolve)
    })
  const say = (message: object) => socket.send(JSON.stringify(message))
  const subscribe = (id: string, query: unknown, more: object = {}) =>
    say({ type: 'subscribe', id, payload: { query, ...more } })
  say({ type: 'connection_init', payload: connectionParams })
  expect((await next()).type).toBe('connection_ack')
  return { socket, next, say, subscribe }
}

const closeCode = async (socket: WebSocket) => (await once(socket, 'close'))[0] as number
const codeOf = ({ payload }: Message) =>
  (payload as { extensions?: { code?: string } }[])[0]?.extensions?.code

/** What an upgrade is refused with. */
const refusal = async (socket: WebSocket) => {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }]
  socket.on('error', () => {})
  socket.terminate()
  return response.statusCode
}

describe('A WebSocket', () => {
  it.each([
    ['a web page of another host', { origin: 'https://evil.example' }],
    ['a name that was made to lead here', { host: 'evil.example' }],
  ])('is refused to %s', async (_, headers) => {
    expect(await refusal(openSocket(headers))).toBe(403)
  })

  it('is refused elsewhere than at /graphql', async () => {
    const elsewhere = new WebSocket(`${gateway.endpoint.replace('http', 'ws')}/other`, 'graphql-transport-ws')
    expect(await refusal(elsewhere)).toBe(404)
  })

  it('is given up when its client asks and does not read', async () => {
    const { socket, say } = await initialised()
    socket.on('error', () => {})
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.pause()
    const unread = { type: 'ping', payload: { text: 'x'.repeat(60_000) } }
    for (let count = 0; count < 2_000 && socket.readyState === WebSocket.OPEN; count += 1) {
      say(unread)
      if (count % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    socket.resume()
    expect(await closed).toBe(1006)
  })

  it('is closed when it does not say that it speaks graphql-transport-ws', async () => {
    expect(await closeCode(new WebSocket(gateway.endpoint.replace('http', 'ws')))).toBe(4406)
  })

  it('is closed when it asks before it has introduced itself', async () => {
    const socket = openSocket()
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: CHANGES } }))
    expect(await closeCode(socket)).toBe(4401)
  })

  it.each([
    ['no JSON', '{', 4400],
    ['bytes', Buffer.from([1, 2, 3]), 4400],
    ['more than 64 KiB', JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(66_000) } }), 1009],
  ])('is closed after a message that is %s', async (_, message, code) => {
    const { socket } = await initialised()
    socket.send(message)
    expect(await closeCode(socket)).toBe(code)
  })

  it.each([
    ['is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'has more than 2,000 tokens',
      `subscription { copyJobs { ${'id '.repeat(2_000)} } }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    ['does not fit the schema', 'subscription { copyJobs { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is a query', '{ regions { regionId } }', 'BAD_REQUEST'],
    ['is a mutation', 'mutation { cancelCopyJob(input: { id: "x" }) { copyJob { id } } }', 'BAD_REQUEST'],
    ['holds half a surrogate pair', 'subscription { copyJobs { id } } # \ud800', 'BAD_REQUEST'],
  ])('goes on with its other subscriptions when a document %s', async (_, document, code) => {
    const { socket, next, subscribe, say } = await initialised()
    subscribe('good', CHANGES)
    subscribe('bad', document)
    const answer = await next()
    expect(answer).toMatchObject({ type: 'error', id: 'bad' })
    expect(codeOf(answer)).toBe(code)
    say({ type: 'ping' })
    expect((await next()).type).toBe('pong')
    expect(socket.readyState).toBe(socket.OPEN)
    socket.close()
  })

  it('takes 20 subscriptions, and refuses one more', async () => {
    const { socket, next, subscribe } = await initialised()
    for (let number = 1; number <= 21; number += 1) subscribe(String(number), CHANGES)
    const answer = await next()
    expect(answer).toMatchObject({ type: 'error', id: '21' })
    expect(codeOf(answer)).toBe('TOO_MANY_SUBSCRIPTIONS')
    socket.close()
  })
})

/** The whole answer to a POST, or its beginning when it is a stream without end. */
const post = (body: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const sent = request(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      let text = ''
      const done = () => {
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text })
        sent.destroy()
      }
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (text.includes('event: complete')) done()
      })
      response.on('end', done)
    })
    sent.end(body)
  })

describe('An event stream', () => {
  it.each([
    ['is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['does not fit the schema', 'subscription { copyJobs { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is a query', '{ regions { regionId } }', 'BAD_REQUEST'],
  ])('tells in its one event that a document %s', async (_, query, code) => {
    const { status, type, text } = await post(JSON.stringify({ query }))
    expect([status, type]).toEqual([200, 'text/event-stream; charset=utf-8'])
    const [, data = '{}'] = /^event: next\ndata: (.*)$/m.exec(text) ?? []
    expect((JSON.parse(data) as { errors: { extensions: object }[] }).errors[0]?.extensions).toEqual({ code })
  })

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
  ])('is refused for a body that is %s', async (_, body) => {
    expect((await post(body)).status).toBe(400)
  })

  it('is refused to a web page of another host', async () => {
    const body = JSON.stringify({ query: CHANGES })
    expect((await post(body, { origin: 'https://evil.example' })).status).toBe(403)
  })

  it('has no other mode that a header or a token could lead to', async () => {
    const { text } = await post(JSON.stringify({ query: '{' }), {
      'x-graphql-event-stream-token': '__proto__',
    })
    expect(text).toContain('GRAPHQL_PARSE_FAILED')
  })

  it('is not what a query gets that accepts much else before it', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream'
    const { type } = await post(JSON.stringify({ query: '{ __typename }' }), { accept })
    expect(type).toMatch(/^application\/graphql-response\+json/)
  })
})

// Last: its job is an event for every subscription that is open.
describe('A WebSocket with a language', () => {
  it('is answered in the one that connectionParams name, since browsers cannot set the header', async () => {
    const input = { sourceRegionId: 'cn-hangzhou', imageId: 'm-bp1plainweb0000000001', name: 'spoken-to' }
    await gateway.ask(CopyImageEncryptedDocument, { input })
    const explanations = 'subscription { copyJobs { resultingEncryption { explanation } } }'
    const { socket, next, subscribe } = await initialised({ acceptLanguage: 'zh-CN' })
    subscribe('1', explanations)
    expect(JSON.stringify((await next()).payload)).toMatch(/未加密/)
    socket.close()
  })
})
