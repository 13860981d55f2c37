import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import {
  CopyImageEncryptedDocument,
  CopyJobByIdDocument,
  CopyJobLossesDocument,
} from '../support/generated/operations.ts'

const COPY_MS = 60_000
const web = { sourceRegionId: 'cn-hangzhou', imageId: 'm-bp1plainweb0000000001' }

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway(
    { CACHE_TTL_MS: '0', COPIES_PER_REGION: '1' },
    { copySecondsPerGiB: 1 },
  )
})
afterAll(() => gateway.close())

const submitted = async (input: object = {}) => {
  const { data, errors } = await gateway.ask(CopyImageEncryptedDocument, { input: { ...web, ...input } })
  expect(errors).toBeUndefined()
  return data.copyImageEncrypted.copyJob
}
const jobOf = async (id = '') => (await gateway.ask(CopyJobByIdDocument, { id })).data.copyJob
const until = (id: string | undefined, status: string) =>
  eventually(
    () => jobOf(id),
    (job) => job?.status === status,
  )

describe('A finished copy', () => {
  it('shows what it lost beside encryption', async () => {
    const image = await createEmulatorClient(gateway.emulator).image(web.sourceRegionId, web.imageId)
    const job = await submitted()
    await until(job?.id, 'COPYING')
    gateway.emulator.advanceClock(COPY_MS)
    await until(job?.id, 'SUCCEEDED')
    const { data } = await gateway.ask(CopyJobLossesDocument, { id: job?.id ?? '' })
    const losses = data.copyJob?.verification?.losses ?? []
    expect(losses).toContainEqual({ trait: 'NVME_SUPPORT', source: 'supported', target: 'unsupported' })
    expect(losses.filter(({ trait }) => trait === 'TAG').map(({ source }) => source)).toEqual(
      image?.Tags.Tag.map(({ TagKey, TagValue }) => `${TagKey}=${TagValue}`),
    )
    expect(losses.some(({ trait }) => trait === 'TAG')).toBe(true)
  })
})

describe('A queued job', () => {
  it('stands in the queue by its priority, and is expected to finish as earlier copies did', async () => {
    const running = await submitted({ name: 'running' })
    await until(running?.id, 'COPYING')
    const low = await submitted({ name: 'low', priority: 'LOW' })
    const high = await submitted({ name: 'high', priority: 'HIGH' })
    expect((await jobOf(high?.id))?.queuePosition).toBe(1)
    expect((await jobOf(low?.id))?.queuePosition).toBe(2)
    const { data } = await gateway.ask(CopyJobLossesDocument, { id: high?.id ?? '' })
    expect(data.copyJob?.priority).toBe('HIGH')
    const estimate = Date.parse((await jobOf(low?.id))?.estimatedFinishAt ?? '')
    expect(estimate).toBeGreaterThan(Date.now())
  })

  it('is another request with another priority', async () => {
    const input = { name: 'keyed', idempotencyKey: 'priority-key' }
    await submitted(input)
    const { data } = await gateway.ask(CopyImageEncryptedDocument, {
      input: { ...web, ...input, priority: 'HIGH' },
    })
    expect(data.copyImageEncrypted.userErrors.map(({ code }) => code)).toContain('IDEMPOTENCY_KEY_REUSED')
  })
})
