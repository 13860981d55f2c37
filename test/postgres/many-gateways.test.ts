import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { type EmulatedGateway, startGatewayOn } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import {
  CopyImageEncryptedDocument,
  CopyJobByIdDocument,
  CopyJobChangesDocument,
} from '../support/generated/operations.ts'
import { collected, overEventStream, overWebSocket } from '../support/live-client.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'

const STATUSES = ['SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED']
const REGIONS = ['cn-hangzhou', 'cn-shanghai', 'cn-beijing', 'cn-shenzhen']

let server: PostgresServer
let emulator: RunningEmulator
let gateways: EmulatedGateway[]
let finishing: NodeJS.Timeout
beforeAll(async () => {
  server = await startPostgres()
  emulator = await startEmulator({ copySecondsPerGiB: 0.001, kmsReadsPerSecond: 1_000 })
  const settings = { DATABASE_URL: server.url, CACHE_TTL_MS: '0', LOG_LEVEL: 'error' }
  gateways = await Promise.all([1, 2, 3].map(() => startGatewayOn(emulator, settings)))
  finishing = setInterval(() => emulator.advanceClock(500), 100)
}, 60_000)
afterAll(async () => {
  clearInterval(finishing)
  await Promise.all(gateways.map((gateway) => gateway.close()))
  await emulator.close()
  await server.stop()
})

const gateway = (number: number) => gateways[number % gateways.length]!

let copies = 0
const inputFor = (regionId: string) => {
  copies += 1
  return {
    sourceRegionId: 'cn-hangzhou',
    imageId: 'm-bp1plainweb0000000001',
    destinationRegionId: regionId,
    name: `many-${copies}`,
    idempotencyKey: `many-${copies}`,
  }
}
const submitted = async (number: number) => {
  const input = inputFor(REGIONS[number % REGIONS.length]!)
  const { data } = await gateway(number).ask(CopyImageEncryptedDocument, { input })
  const { id = '', changeCursor: after = '' } = data.copyImageEncrypted.copyJob ?? {}
  return { id, after }
}
const statusesOf = (results: readonly { data?: { copyJob: { status: string } } | null }[]) => [
  ...new Set(results.map(({ data }) => data?.copyJob.status)),
]
const onDatabase = async (statement: string) => {
  const client = new Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  await client.query(statement)
  await client.end()
}

describe('Gateways that share a database', () => {
  it('tell their subscribers each status of every job, whichever of them looks after it', async () => {
    const job = await submitted(0)
    const clients = gateways.flatMap(({ endpoint }) => [overWebSocket(endpoint), overEventStream(endpoint)])
    const told = await Promise.all(
      clients.map((client) => collected(client.watch(CopyJobChangesDocument, job))),
    )
    for (const results of told) expect(statusesOf(results)).toEqual(STATUSES)
    for (const client of clients) client.close()
  })

  it('let a subscriber go on at another one where it stopped', async () => {
    const { id, after } = await submitted(1)
    const first = overWebSocket(gateway(1).endpoint)
    const before = await collected(
      first.watch(CopyJobChangesDocument, { id, after }),
      ({ data }) => data?.copyJob.status === 'WAITING',
    )
    first.close()
    const second = overEventStream(gateway(2).endpoint)
    const cursor = before.at(-1)?.data?.copyJob.changeCursor ?? ''
    const rest = await collected(second.watch(CopyJobChangesDocument, { id, after: cursor }))
    second.close()
    expect(statusesOf([...before, ...rest])).toEqual(STATUSES)
  })

  it('miss no status when the database cuts all their connections', async () => {
    const job = await submitted(2)
    const client = overWebSocket(gateway(0).endpoint)
    const results = await collected(client.watch(CopyJobChangesDocument, job), ({ data }) => {
      if (data?.copyJob.status === 'SUBMITTING')
        void onDatabase(
          'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
        )
      return false
    })
    client.close()
    expect(statusesOf(results)).toEqual(STATUSES)
  }, 60_000)

  it('make one image of 50 equal mutations that reach them at once', async () => {
    const input = inputFor('cn-shanghai')
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) => gateway(number).ask(CopyImageEncryptedDocument, { input })),
    )
    const jobs = answers.map(({ data }) => data.copyImageEncrypted)
    expect(new Set(jobs.map(({ copyJob }) => copyJob?.id)).size).toBe(1)
    expect(jobs.filter(({ replayed }) => !replayed)).toHaveLength(1)
    const id = jobs[0]?.copyJob?.id ?? ''
    await eventually(
      async () => (await gateway(0).ask(CopyJobByIdDocument, { id })).data.copyJob,
      (job) => job?.status === 'SUCCEEDED',
    )
    const { Images } = await createEmulatorClient(emulator).ecs('DescribeImages', {
      RegionId: 'cn-shanghai',
      ImageName: input.name,
      Status: 'ALL',
    })
    expect(Images.Image).toHaveLength(1)
  })

  it('survive a crash of the database: what was acknowledged goes on, what failed says that it may be sent again', async () => {
    const kept = await submitted(0)
    const restarting = server.restart('kill')
    const input = inputFor('cn-beijing')
    const answered = await eventually(
      () => gateway(1).ask(CopyImageEncryptedDocument, { input }),
      ({ errors }) => {
        for (const error of errors ?? []) expect(error.extensions['code']).toBe('STORE_UNAVAILABLE')
        return errors === undefined
      },
      { timeoutMs: 40_000 },
    )
    await restarting
    for (const id of [kept.id, answered.data.copyImageEncrypted.copyJob?.id ?? '']) {
      await eventually(
        async () => (await gateway(2).ask(CopyJobByIdDocument, { id })).data?.copyJob,
        (job) => job?.status === 'SUCCEEDED',
        { timeoutMs: 60_000, everyMs: 200 },
      )
    }
  }, 120_000)
})
