import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { allJobs, ask } from '../crash/asking.ts'
import { imagesOfJobs } from '../crash/cloud-images.ts'
import type { Finding } from '../crash/finding.ts'
import { type GatewayInstance, keepRunning } from '../crash/gateway-instance.ts'
import { createHistory, type SeenJob } from '../crash/history.ts'
import { checkImages } from '../crash/image-checks.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { eventually } from '../support/eventually.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'

/** As many as one gateway looks after side by side. */
const REGION_IDS = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-shenzhen',
  'cn-beijing',
  'ap-southeast-1',
  'eu-central-1',
]
const TAKEOVER_MS = 60_000
/** Of one emulated copy. */
const HOURS_MS = 10 * 3_600_000

let server: PostgresServer
let emulator: RunningEmulator
let instances: GatewayInstance[]
let watcher: Client
beforeEach(async () => {
  instances = []
  server = await startPostgres()
  emulator = await startEmulator({ copySecondsPerGiB: 100, kmsReadsPerSecond: 1_000 })
  watcher = new Client({ connectionString: server.url })
  await watcher.connect()
}, 60_000)
afterEach(async () => {
  await Promise.all(instances.map((instance) => instance.stop()))
  await watcher.end()
  await emulator.close()
  await server.stop()
}, 60_000)

const start = (databaseUrl = server.url): GatewayInstance => {
  const settings = { EMULATOR_URL: emulator.url, COPY_POLL_INTERVAL_MS: '200', CLOUD_DEADLINE_MS: '25000' }
  const instance = keepRunning({ DATABASE_URL: databaseUrl, ...settings })
  instances.push(instance)
  return instance
}

const freeze = (instance: GatewayInstance) => process.kill(instance.pid(), 'SIGSTOP')
const thaw = (instance: GatewayInstance) => process.kill(instance.pid(), 'SIGCONT')

/** Two gateways, and one job a region that the first of them drives, since the second is frozen for now. */
const twoGateways = async () => {
  const [driver, other] = [start(), start()]
  await Promise.all([driver.up(), other.up()])
  freeze(other)
  for (const regionId of REGION_IDS) await copyTo(driver, regionId)
  await eventually(
    () => jobsAt(driver),
    (jobs) => jobs.length === REGION_IDS.length && jobs.every(({ status }) => status === 'COPYING'),
  )
  return { driver, other }
}

const plainImages = async (): Promise<string[]> => {
  const query = { RegionId: 'cn-hangzhou', ImageOwnerAlias: 'self', Status: 'Available', PageSize: 100 }
  const { Images } = await createEmulatorClient(emulator).ecs('DescribeImages', query)
  return Images.Image.filter(({ DiskDeviceMappings }) =>
    DiskDeviceMappings.DiskDeviceMapping.every(({ Encrypted }) => !Encrypted),
  ).map(({ ImageId }) => ImageId)
}

let copies = 0
const copyTo = async (instance: GatewayInstance, destinationRegionId: string): Promise<string> => {
  copies += 1
  const imageIds = await plainImages()
  const input = {
    sourceRegionId: 'cn-hangzhou',
    imageId: imageIds[copies % imageIds.length] ?? '',
    destinationRegionId,
    encrypted: true as const,
    idempotencyKey: `takeover-${copies}`,
  }
  const answered = await ask(instance.endpoint() ?? '', { kind: 'copy', input }, createHistory())
  if (!answered?.job) throw new Error(`Not accepted: ${answered?.errorCodes.join()}`)
  return answered.job.id
}

const jobsAt = (instance: GatewayInstance): Promise<SeenJob[]> => allJobs(instance.endpoint() ?? '')

const count = async (statement: string): Promise<number> => {
  const { rows } = await watcher.query<{ count: number }>(`select count(*)::int from ${statement}`)
  return rows[0]?.count ?? 0
}

/** Until all jobs have succeeded; fails when that takes longer than a takeover may. */
const allSucceeded = async (instance: GatewayInstance, frozenAt: number): Promise<void> => {
  await eventually(
    () => jobsAt(instance),
    (jobs) => jobs.every(({ status }) => status === 'SUCCEEDED'),
    { timeoutMs: TAKEOVER_MS - (performance.now() - frozenAt), everyMs: 200 },
  )
}

/** What is wrong with the images that the jobs made. */
const imageFindings = async (instance: GatewayInstance): Promise<Finding[]> =>
  checkImages(await jobsAt(instance), await imagesOfJobs(createEmulatorClient(emulator)))

describe('The jobs of a gateway that is stopped for good', () => {
  it('go on at another one within a minute, though their ticks were under way', async () => {
    const { driver, other } = await twoGateways()
    emulator.addFault({ kind: 'delay', operation: 'DescribeImages', delayMs: 20_000 })
    await eventually(
      () => count(`pgboss.job where name = 'region-tick' and state = 'active'`),
      (active) => active === REGION_IDS.length,
    )
    freeze(driver)
    const frozenAt = performance.now()
    thaw(other)
    emulator.clearFaults()
    emulator.advanceClock(HOURS_MS)
    await allSucceeded(other, frozenAt)
    await driver.stop()
    expect(await imageFindings(other)).toEqual([])
  }, 150_000)

  it('go on, too, when it was stopped in the middle of a transaction that others wait for', async () => {
    const { driver, other } = await twoGateways()
    await frozenWhileClaiming(driver)
    const frozenAt = performance.now()
    thaw(other)
    const added = await copyTo(other, 'cn-shenzhen')
    await eventually(
      () => jobsAt(other),
      (jobs) => jobs.some(({ id, status }) => id === added && status === 'COPYING'),
      { timeoutMs: TAKEOVER_MS, everyMs: 200 },
    )
    emulator.advanceClock(HOURS_MS)
    await allSucceeded(other, frozenAt)
    await driver.stop()
    expect(await imageFindings(other)).toEqual([])
  }, 150_000)

  it('are not done twice when it wakes up after all', async () => {
    const { driver, other } = await twoGateways()
    for (const regionId of REGION_IDS) await copyTo(driver, regionId)
    emulator.addFault({ kind: 'delay', operation: 'CopyImage', delayMs: 2_000 })
    for (const regionId of REGION_IDS) await copyTo(driver, regionId)
    await eventually(
      () => count(`copy_job where status = 'SUBMITTING'`),
      (submitting) => submitting > 0,
    )
    freeze(driver)
    const frozenAt = performance.now()
    thaw(other)
    emulator.clearFaults()
    await eventually(
      () => count(`copy_job where status = 'SUBMITTING'`),
      (submitting) => submitting === 0,
      { timeoutMs: TAKEOVER_MS },
    )
    thaw(driver)
    emulator.advanceClock(HOURS_MS)
    await allSucceeded(other, frozenAt)
    expect(await imageFindings(other)).toEqual([])
    expect(driver.ends).toEqual([])
  }, 150_000)
})

/** Holding the lock of `copy-jobs/claim.ts`, which lasts a few milliseconds of each tick: tried until it is met. */
const frozenWhileClaiming = async (instance: GatewayInstance): Promise<void> => {
  const holding = `pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and state = 'idle in transaction'`
  for (let tries = 0; tries < 3_000; tries += 1) {
    freeze(instance)
    if ((await count(holding)) > 0) return
    thaw(instance)
    await delay(Math.random() * 10)
  }
  throw new Error('It was never met while claiming.')
}

describe('Three gateways that start at the same instant on an empty database', () => {
  it.each([1, 2, 3])(
    'all come up, time %d',
    async () => {
      const name = `empty_${randomUUID().replaceAll('-', '')}`
      await watcher.query(`create database ${name}`)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      await Promise.all([1, 2, 3].map(() => start(url.href).up()))
      expect(instances.flatMap(({ ends }) => ends)).toEqual([])
    },
    90_000,
  )
})
