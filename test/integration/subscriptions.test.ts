import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  CopyImageEncryptedDocument,
  CopyJobChangesDocument,
  CopyJobsChangesDocument,
} from '../support/generated/operations.ts'
import { collected, type LiveClient, overEventStream, overWebSocket } from '../support/live-client.ts'

/** What a job comes to after it was recorded. */
const STATUSES = ['SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED']
const COPY_MS = 10_000

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' }, { copySecondsPerGiB: 0.001 })
})
afterAll(() => gateway.close())

let copies = 0
const submitted = async (sourceRegionId = 'cn-hangzhou', imageId = 'm-bp1plainweb0000000001') => {
  copies += 1
  const input = { sourceRegionId, imageId, destinationRegionId: 'cn-hangzhou', name: `live-${copies}` }
  const { data } = await gateway.ask(CopyImageEncryptedDocument, { input })
  const { id = '', changeCursor: after = '' } = data.copyImageEncrypted.copyJob ?? {}
  return { id, after }
}
const finishCopies = () => gateway.emulator.advanceClock(COPY_MS)

describe.each([
  ['WebSocket', overWebSocket],
  ['server-sent events', overEventStream],
])('over %s', (_, connect) => {
  let client: LiveClient
  beforeAll(() => {
    client = connect(gateway.endpoint, { 'accept-language': 'zh' })
  })
  afterAll(() => client.close())

  it('a job is told in each status it comes to, and the subscription ends with it', async () => {
    const results = await collected(client.watch(CopyJobChangesDocument, await submitted()), ({ data }) => {
      if (data?.copyJob.status === 'COPYING') finishCopies()
      return false
    })
    expect(results.every(({ errors }) => errors === undefined)).toBe(true)
    expect([...new Set(results.map(({ data }) => data?.copyJob.status))]).toEqual(STATUSES)
    expect(results.at(-1)?.data?.copyJob).toMatchObject({ targetImage: { status: 'AVAILABLE' } })
  })

  it('each event is read anew, not from what an earlier one loaded', async () => {
    const { id } = await submitted()
    const images = new Set<string | undefined>()
    await collected(client.watch(CopyJobChangesDocument, { id }), ({ data }) => {
      images.add(data?.copyJob.targetImage?.status)
      if (data?.copyJob.status === 'COPYING') finishCopies()
      return false
    })
    expect([...images]).toEqual(expect.arrayContaining(['CREATING', 'AVAILABLE']))
  })

  it('a client that comes again after a cut has missed no status', async () => {
    const { id, after: recorded } = await submitted()
    const before = await collected(
      client.watch(CopyJobChangesDocument, { id, after: recorded }),
      ({ data }) => data?.copyJob.status === 'SUBMITTING',
    )
    const after = before.at(-1)?.data?.copyJob.changeCursor ?? ''
    const other = connect(gateway.endpoint)
    const rest = await collected(other.watch(CopyJobChangesDocument, { id, after }), ({ data }) => {
      if (data?.copyJob.status === 'COPYING') finishCopies()
      return false
    })
    other.close()
    const statuses = [...before, ...rest].map(({ data }) => data?.copyJob.status)
    expect([...new Set(statuses)]).toEqual(STATUSES)
    expect(statuses.filter((status) => status === 'SUBMITTING')).toHaveLength(1)
  })

  it('all jobs of a filter are told', async () => {
    const live = client.watch(CopyJobsChangesDocument, { filter: { destinationRegionId: 'cn-hangzhou' } })
    const seen = collected(live, ({ data }) => data?.copyJobs.status === 'SUCCEEDED')
    const { id } = await submitted()
    const finishing = setInterval(finishCopies, 100)
    const statuses = (await seen).flatMap(({ data }) =>
      data?.copyJobs.id === id ? [data.copyJobs.status] : [],
    )
    clearInterval(finishing)
    expect(statuses.at(-1)).toBe('SUCCEEDED')
  })

  it.each([
    ['an ID that is none', { id: 'nonsense' }, 'BAD_USER_INPUT'],
    ['a cursor that is none', { id: 'nonsense', after: 'nonsense' }, 'BAD_USER_INPUT'],
  ])('%s is refused with a typed error', async (_name, variables, code) => {
    const [first] = await collected(client.watch(CopyJobChangesDocument, variables)).catch(errorsOf)
    expect(first?.errors?.[0]?.extensions?.['code']).toBe(code)
  })
})

/** The client of graphql-ws throws what the server's message of type `error` holds. */
const errorsOf = (errors: unknown) => [{ errors: errors as { extensions?: Record<string, unknown> }[] }]

describe('a subscription over POST without an event stream', () => {
  it('is refused', async () => {
    const { httpStatus, errors } = await gateway.send('subscription { copyJobs { id } }')
    expect(httpStatus).toBe(400)
    expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST')
  })
})

afterEach(() => gateway.emulator.clearFaults())
