import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())
beforeEach(() => void gateway.callsSince())

const image = (argument: string) => `query ($x: String!) { image(${argument}) { imageId } }`
const images = (argument: string, type: string) =>
  `query ($x: ${type}) { images(regionIds: ["cn-hangzhou"], ${argument}) { nodes { imageId } } }`

/** Spelled as the gateway spells it, so that only what is in it is wrong. */
const jobCursor = (position: object) => {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(['copyJobs', []]))
    .digest('base64url')
    .slice(0, 12)
  return Buffer.from(JSON.stringify([1, fingerprint, position])).toString('base64url')
}

/** A refusal: a code of the table, no 5xx, nothing of the inside, no call to the cloud. */
const refused = async (body: string, code: string, headers?: Record<string, string>) => {
  const answer = await gateway.post(body, headers)
  expect(answer.errors?.map((error) => error.extensions['code'])).toContain(code)
  expect(answer.httpStatus).toBeLessThan(500)
  expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.ts:|\.js:|at \w+ \(|stack/i)
  expect(gateway.callsSince()).toEqual({})
  return answer
}
const query = (text: string, variables: unknown = {}) => JSON.stringify({ query: text, variables })

describe('bad input', () => {
  it.each([
    ['an unknown region', image('regionId: $x, imageId: "m-1"'), 'mars'],
    ['a region that would be another host', image('regionId: $x, imageId: "m-1"'), 'evil.example.com/#'],
    ['a region with a line break', image('regionId: $x, imageId: "m-1"'), 'cn-hangzhou\r\nHost: x'],
    ['__proto__ as a region', image('regionId: $x, imageId: "m-1"'), '__proto__'],
    ['a huge region', image('regionId: $x, imageId: "m-1"'), 'x'.repeat(100_000)],
    ['a malformed cursor', images('after: $x', 'String'), 'garbage'],
    ['an empty object as a cursor', images('after: $x', 'String'), Buffer.from('{}').toString('base64url')],
    ['a huge cursor', images('after: $x', 'String'), 'A'.repeat(100_000)],
  ])('refuses %s', async (_what, text, x) => {
    await refused(query(text, { x }), 'BAD_USER_INPUT')
  })

  it.each([0, 101, -1, 2 ** 31 - 1])('refuses first: %d', async (first) => {
    await refused(query(images('first: $x', 'Int'), { x: first }), 'BAD_USER_INPUT')
  })

  it.each([
    ['a number for a text', image('regionId: $x, imageId: "m-1"'), { x: 1 }],
    ['null for a text that must be there', image('regionId: $x, imageId: "m-1"'), { x: null }],
    ['variables that do not exist', image('regionId: $x, imageId: "m-1"'), {}],
  ])('refuses %s', async (_what, text, variables) => {
    await refused(query(text, variables), 'BAD_USER_INPUT')
  })

  it.each([
    ['an unknown field', '{ imagez { id } }'],
    [
      'a wrong enum value',
      '{ images(regionIds: ["cn-hangzhou"], filter: { owner: EVERYBODY }) { nodes { id } } }',
    ],
    ['a fraction for a whole number', '{ images(regionIds: ["cn-hangzhou"], first: 1.5) { nodes { id } } }'],
  ])('refuses %s', async (_what, text) => {
    await refused(query(text), 'GRAPHQL_VALIDATION_FAILED')
  })

  it.each([
    ['half of a surrogate pair', '"\\ud800"'],
    ['U+0000', '"a\\u0000b"'],
  ])('refuses %s in a variable', async (_what, json) => {
    await refused(
      `{"query":"query ($x: String!) { image(regionId: \\"cn-hangzhou\\", imageId: $x) { id } }","variables":{"x":${json}}}`,
      'BAD_REQUEST',
    )
  })

  it('refuses U+0000 written as an escape of the document', async () => {
    await refused(query('{ copyJobs(filter: { requestedBy: "a\\u0000" }) { nodes { id } } }'), 'BAD_REQUEST')
  })

  it.each([
    ['no JSON', '{"query":', 'BAD_REQUEST'],
    ['an empty body', '', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['a list', '[]', 'BAD_REQUEST'],
    ['a text', '"{ regions { regionId } }"', 'BAD_REQUEST'],
    ['no query', '{}', 'BAD_REQUEST'],
    ['a query that is a number', '{"query":1}', 'BAD_REQUEST'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}', 'BAD_REQUEST'],
    ['__proto__ in the body', '{"query":"{ __typename }","variables":{"__proto__":{"x":1}}}', 'BAD_REQUEST'],
    [
      'deep nesting',
      `{"query":"{ __typename }","variables":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'BAD_REQUEST',
    ],
    [
      'a huge operation name',
      JSON.stringify({ query: '{ __typename }', operationName: 'x'.repeat(1_000) }),
      'BAD_REQUEST',
    ],
    [
      'more than 256 KiB',
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(300_000) } }),
      'PAYLOAD_TOO_LARGE',
    ],
    ['a document that is not GraphQL', query('{ images('), 'GRAPHQL_PARSE_FAILED'],
    ['a document of too many tokens', query(`{ ${'a '.repeat(3_000)} }`), 'GRAPHQL_PARSE_FAILED'],
    [
      'a document nested deeply',
      query(`${'{ a '.repeat(600)}${'}'.repeat(600)}`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'several operations and no name',
      query('query A { __typename } query B { __typename }'),
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('refuses %s', async (_what, body, code) => {
    await refused(body, code)
  })

  it('refuses other content types', async () => {
    await refused('query={ __typename }', 'BAD_REQUEST', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    await refused('{ __typename }', 'BAD_REQUEST', { 'content-type': 'text/plain' })
  })

  it.each(['', ' ', 'm-1,m-2', `m-${'x'.repeat(10_000)}`, '../../etc/passwd', "m-' or 1=1", '镜像'])(
    'refuses what is no ID of an image: %j',
    async (x) => {
      await refused(query(image('regionId: "cn-hangzhou", imageId: $x'), { x }), 'BAD_USER_INPUT')
    },
  )

  it.each(['', 'a b', `key-${'x'.repeat(10_000)}`, '密钥', 'key\n1'])(
    'refuses what names no key: %j',
    async (x) => {
      const text = 'query ($x: String!) { key(regionId: "cn-hangzhou", keyId: $x) { keyId } }'
      await refused(query(text, { x }), 'BAD_USER_INPUT')
    },
  )

  it.each([
    ['a cursor that is empty', 'query { copyJobs(after: "") { nodes { id } } }'],
    [
      'a cursor of jobs with an ID that is none',
      `query { copyJobs(after: "${jobCursor({ createdAt: '2026-01-01T00:00:00.000Z', id: '-'.repeat(36) })}") { nodes { id } } }`,
    ],
    [
      'a cursor of jobs with an instant that is none',
      `query { copyJobs(after: "${jobCursor({ createdAt: '1', id: '00000000-0000-4000-8000-000000000000' })}") { nodes { id } } }`,
    ],
    ['the year 0', 'query { copyJobs(filter: { createdAfter: "0000-01-01T00:00:00Z" }) { nodes { id } } }'],
    ['a name longer than any', images(`filter: { name: "${'x'.repeat(129)}" }`, 'Int')],
    ['more tags than the cloud takes', images(`filter: { tags: [${'{ key: "k" }'.repeat(21)}] }`, 'Int')],
  ])('refuses %s', async (_what, text) => {
    await refused(query(text.replace('($x: Int)', '')), 'BAD_USER_INPUT')
  })

  it('refuses pages of other hosts, and other names for this one', async () => {
    await refused(query('{ __typename }'), 'BAD_REQUEST', { origin: 'https://evil.example' })
    const { hostname, port } = new URL(gateway.endpoint)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(
        { hostname, port, path: '/graphql', method: 'POST', headers: { host: 'evil.example' } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
  })

  it('tells how to go on when the path is wrong', async () => {
    const response = await fetch(gateway.endpoint.replace('/graphql', '/nowhere'))
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('/graphql')
  })
})
