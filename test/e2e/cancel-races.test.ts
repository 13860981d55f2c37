import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { checkAnswers } from '../crash/answer-checks.ts'
import { allJobs, ask, countJobs, UNFINISHED } from '../crash/asking.ts'
import { imagesOfJobs, snapshotsWithoutImage } from '../crash/cloud-images.ts'
import { REGION_IDS } from '../crash/copy-choices.ts'
import { checkEvents } from '../crash/event-checks.ts'
import { createHistory } from '../crash/history.ts'
import { checkImages } from '../crash/image-checks.ts'
import { createRandom } from '../crash/seeded-random.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'

/** A short form; the long one is `CANCEL_RACES=1000 npm test -- test/e2e/cancel-races`. */
const RACES = Number(process.env['CANCEL_RACES'] ?? 200)
/** As many as the cloud copies at once in one region. */
const PER_REGION = 5
const PER_BATCH = PER_REGION * REGION_IDS.length
const SEED = 20_261_124

const random = createRandom(SEED)
const history = createHistory()
let gateway: EmulatedGateway
beforeAll(async () => {
  // Time passes only as it is told to: on a busy machine the first copies would end before the last ones begin.
  const startedAt = Date.now()
  const emulator = {
    copySecondsPerGiB: 0.01,
    describeImagesPerMinute: 1_000_000,
    kmsReadsPerSecond: 1_000_000,
  }
  gateway = await startEmulatedGateway({}, { ...emulator, machineNow: () => startedAt })
  // Two copies of the seed take places, and half an hour.
  gateway.emulator.advanceClock(3_600_000)
})
afterAll(() => gateway.close())

/** Images that can be copied to all regions; more than a batch has, since of one image there is one copy at a time. */
const plainImages = async (): Promise<string[]> => {
  const cloud = createEmulatorClient(gateway.emulator)
  const query = { RegionId: 'cn-hangzhou', ImageOwnerAlias: 'self', Status: 'Available', PageSize: 100 }
  const pages = await Promise.all(
    [1, 2, 3].map((PageNumber) => cloud.ecs('DescribeImages', { ...query, PageNumber })),
  )
  return pages
    .flatMap(({ Images }) => Images.Image)
    .filter(({ DiskDeviceMappings }) =>
      DiskDeviceMappings.DiskDeviceMapping.every(({ Encrypted }) => !Encrypted),
    )
    .map(({ ImageId }) => ImageId)
}

const copyEach = (batch: number, imageIds: readonly string[], count: number): Promise<string[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const answered = await ask(
        gateway.endpoint,
        {
          kind: 'copy',
          input: {
            sourceRegionId: 'cn-hangzhou',
            imageId: imageIds[(batch * count + index) % imageIds.length] ?? '',
            destinationRegionId: REGION_IDS[index % REGION_IDS.length] ?? '',
            encrypted: true,
            name: `race-${batch}-${index}`,
            idempotencyKey: `race-${batch}-${index}`,
          },
        },
        history,
      )
      gateway.emulator.advanceClock(Math.round(random.between(0, 100)))
      if (!answered?.job) throw new Error(`Not accepted: ${answered?.errorCodes.join()}`)
      return answered.job.id
    }),
  )

const cancel = async (jobId: string): Promise<void> => {
  await delay(random.between(0, 1_000))
  await ask(gateway.endpoint, { kind: 'cancel', jobId }, history)
  if (random.chance(0.3)) await ask(gateway.endpoint, { kind: 'cancel', jobId }, history)
}

/** Until the first of the running copies is complete. */
const secondsLeft = async (): Promise<number> => {
  const cloud = createEmulatorClient(gateway.emulator)
  const answers = await Promise.all(
    REGION_IDS.map((RegionId) =>
      cloud.ecs('DescribeImages', { RegionId, Status: 'Creating', PageSize: 100 }),
    ),
  )
  const disks = answers
    .flatMap(({ Images }) => Images.Image.filter(({ IsCopied }) => IsCopied))
    .flatMap(({ DiskDeviceMappings }) => DiskDeviceMappings.DiskDeviceMapping)
  return Math.min(...disks.flatMap(({ RemainTime }) => RemainTime ?? []))
}

/** The copies began within some seconds, so they end one after the other while their cancellations come in. */
const finish = async (): Promise<void> => {
  gateway.emulator.advanceClock(Math.max(0, (await secondsLeft()) - 3) * 1_000)
  for (let step = 0; step < 20; step += 1) {
    await delay(random.between(0, 80))
    gateway.emulator.advanceClock(Math.round(random.between(0, 600)))
  }
}

const unfinished = async () => ({
  inCloud: await countJobs(gateway.endpoint, ['WAITING', 'COPYING']),
  all: await countJobs(gateway.endpoint, UNFINISHED),
})

describe('Cancelling a copy while it finishes', () => {
  it(`tells the truth and leaves nothing behind, ${RACES} times`, async () => {
    const imageIds = await plainImages()
    for (let done = 0, batch = 0; done < RACES; done += PER_BATCH, batch += 1) {
      const jobIds = await copyEach(batch, imageIds, Math.min(PER_BATCH, RACES - done))
      await eventually(
        () => unfinished(),
        ({ inCloud, all }) => inCloud === all && all === jobIds.length,
        { timeoutMs: 60_000 },
      )
      await Promise.all([finish(), ...jobIds.map(cancel)])
    }
    await eventually(
      () => unfinished(),
      ({ all }) => all === 0,
      { timeoutMs: 60_000 },
    )
    const cloud = createEmulatorClient(gateway.emulator)
    const jobs = await allJobs(gateway.endpoint)
    const { answers } = history
    expect([
      ...checkImages(jobs, await imagesOfJobs(cloud)),
      ...checkAnswers(answers, jobs),
      ...checkEvents(answers, jobs),
    ]).toEqual([])
    expect(await snapshotsWithoutImage(cloud)).toEqual([])
    expect(history.unanswered.size).toBe(0)
    const counts = Map.groupBy(jobs, ({ status }) => status)
    expect(jobs).toHaveLength(RACES)
    expect(counts.get('CANCELLED')?.length).toBeGreaterThan(RACES / 10)
    expect(counts.get('SUCCEEDED')?.length).toBeGreaterThan(RACES / 10)
  }, 420_000)
})
