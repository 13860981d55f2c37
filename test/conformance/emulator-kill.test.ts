import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import { DEMO_VERSION, demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { emulatorProcesses } from '../support/emulator-processes.ts'

const { dataDir, start } = emulatorProcesses()

const copyQuery = { RegionId: demo.regionId, DestinationRegionId: 'us-west-1', Encrypted: true } as const

describe('kill -9', () => {
  test('loses nothing that was answered: copies, cancellations, tokens, tags, keys, role and clock', async () => {
    const first = await start()
    const copy = { ...copyQuery, ImageId: demo.plainImageId, ClientToken: 'a', DestinationImageName: 'kept' }
    const { ImageId } = await first.client.ecs('CopyImage', copy)
    const gone = await first.client.ecs('CopyImage', { ...copyQuery, ImageId: demo.customerKeyImageId })
    await first.client.ecs('CancelCopyImage', { RegionId: 'us-west-1', ImageId: gone.ImageId })
    const tags = { ResourceType: 'image', ResourceId: [ImageId], Tag: [{ Key: 'k', Value: 'v' }] }
    await first.client.ecs('TagResources', { RegionId: 'us-west-1', ...tags })
    const post = (path: string, body: object) =>
      fetch(`${first.url}/_emulator/${path}`, { method: 'POST', body: JSON.stringify(body) })
    await post('clock', { advanceMs: 10_000 })
    await post('role', { granted: false })
    const [before] = (await first.client.ecs('DescribeImages', { RegionId: demo.regionId })).Images.Image
    await first.kill()

    const second = await start()
    const image = await second.client.image('us-west-1', ImageId)
    expect(image).toMatchObject({ ImageName: 'kept', Tags: { Tag: [{ TagKey: 'k', TagValue: 'v' }] } })
    expect(Number(image?.Progress.replace('%', ''))).toBeGreaterThanOrEqual(50)
    expect(await second.client.image('us-west-1', gone.ImageId)).toBeUndefined()
    expect((await second.client.ecs('CopyImage', copy)).ImageId).toBe(ImageId)
    const [disk] = image?.DiskDeviceMappings.DiskDeviceMapping ?? []
    const ids = JSON.stringify([disk?.SnapshotId])
    const { Snapshots } = await second.client.ecs('DescribeSnapshots', {
      RegionId: 'us-west-1',
      SnapshotIds: ids,
    })
    const key = await second.client.kms('DescribeKey', { RegionId: 'us-west-1', KeyId: 'alias/acs/ecs' })
    expect(Snapshots.Snapshot[0]?.KMSKeyId).toBe(key.KeyMetadata.KeyId)
    await expect(
      second.client.ram('GetRole', { RoleName: 'AliyunECSDiskEncryptDefaultRole' }),
    ).rejects.toThrow(/EntityNotExist/)
    // The seed is the one of the first start: ages count from there.
    const [after] = (await second.client.ecs('DescribeImages', { RegionId: demo.regionId })).Images.Image
    expect(after).toEqual(before)
  })

  test('at any moment while copies are submitted leaves each answered one', async () => {
    const first = await start()
    const { Images } = await first.client.ecs('DescribeImages', {
      RegionId: demo.regionId,
      ImageOwnerAlias: 'self',
      PageSize: 100,
    })
    const answered: string[] = []
    const submit = async (ImageId: string) => {
      const answer = await first.client.ecs('CopyImage', { ...copyQuery, ImageId, ClientToken: ImageId })
      answered.push(answer.ImageId)
      if (answered.length === 20) first.child.kill('SIGKILL')
    }
    await Promise.allSettled(Images.Image.map((image) => submit(image.ImageId)))
    await first.ended
    const second = await start()
    expect(answered.length).toBeGreaterThanOrEqual(20)
    for (const imageId of answered)
      expect((await second.client.image('us-west-1', imageId))?.ImageId).toBe(imageId)
  })

  test('does not stop copies: they are done when their time is over', async () => {
    const first = await start({ EMULATOR_COPY_SECONDS_PER_GIB: '0' })
    const { ImageId } = await first.client.ecs('CopyImage', { ...copyQuery, ImageId: demo.plainImageId })
    await first.kill()
    const second = await start()
    expect((await second.client.image('us-west-1', ImageId))?.Status).toBe('Available')
  })
})

const journalPath = () => join(dataDir(), 'journal.jsonl')

/** Large enough that it takes a moment to be written. */
const largeDocument = {
  now: '2030-01-01T00:00:00.000Z',
  clockSpeed: 0.001,
  regions: {
    'cn-hangzhou': {
      images: Array.from({ length: 4000 }, (_, index) => ({ imageId: `m-${index}`, name: `image-${index}` })),
    },
  },
}

describe('kill -9 in the middle of a load or reset', () => {
  test('leaves the account before it or after it, and the clock with it', async () => {
    const thisYear = String(new Date().getUTCFullYear())
    const stateOf = async (url: string) => {
      const get = async (what: string) => (await fetch(`${url}/_emulator/${what}`)).json()
      const { now, speed } = (await get('clock')) as { now: string; speed: number }
      const { counts } = (await get('health')) as { counts: { images: number } }
      return [counts.images === 4000 ? 'loaded' : 'demo', now.slice(0, 4), speed]
    }
    const states = { demo: ['demo', thisYear, 1], loaded: ['loaded', '2030', 0.001] }
    let emulator = await start()
    const change = (to: 'demo' | 'loaded') =>
      fetch(`${emulator.url}/_emulator/${to === 'loaded' ? 'load' : 'reset'}`, {
        method: 'POST',
        ...(to === 'loaded' ? { body: JSON.stringify(largeDocument) } : {}),
      })
    const startedAt = performance.now()
    await change('loaded')
    const loadMs = performance.now() - startedAt
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      const [before] = await stateOf(emulator.url)
      void change(before === 'demo' ? 'loaded' : 'demo').catch(() => {})
      await setTimeout(share * loadMs)
      await emulator.kill()
      emulator = await start()
      expect([states.demo, states.loaded]).toContainEqual(await stateOf(emulator.url))
    }
    // What was answered is there.
    for (const to of ['loaded', 'demo'] as const) {
      await change(to)
      await emulator.kill()
      emulator = await start()
      expect(await stateOf(emulator.url)).toEqual(states[to])
    }
  }, 60_000)
})

describe('the journal', () => {
  test('is read up to a line that was cut off, and goes on from there', async () => {
    const first = await startEmulator({ dataDir: dataDir() })
    const { ImageId } = await createEmulatorClient(first).ecs('CopyImage', {
      ...copyQuery,
      ImageId: demo.plainImageId,
    })
    await first.close()
    appendFileSync(journalPath(), '{"at":"2026-01-01T00:00:00.000Z","chan')
    const second = await startEmulator({ dataDir: dataDir() })
    await createEmulatorClient(second).ecs('CancelCopyImage', { RegionId: 'us-west-1', ImageId })
    await second.close()
    const third = await startEmulator({ dataDir: dataDir() })
    expect(await createEmulatorClient(third).image('us-west-1', ImageId)).toBeUndefined()
    await third.close()
    const lines = readFileSync(journalPath(), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      'format',
      'clock',
      'at',
      'at',
    ])
  })

  test('that is damaged further up, or of another version, keeps the emulator from starting', async () => {
    const refusal = async (...lines: string[]) => {
      writeFileSync(journalPath(), `${lines.join('\n')}\n`)
      return startEmulator({ dataDir: dataDir() }).then(
        () => 'started',
        (error: Error) => error.message,
      )
    }
    const base = { kind: 'demo', version: DEMO_VERSION, epoch: '2026-01-01T00:00:00.000Z' }
    const header = { format: 2, base }
    const first = JSON.stringify(header)
    const at = '2026-01-01T00:00:00.000Z'
    const advance = JSON.stringify({ clock: { machineAt: at, at, speed: 1 } })
    expect(await refusal(first, 'nonsense')).toMatch(/damaged in line 2/)
    expect(await refusal(first, advance, '{"at":"yesterday","changes":[]}')).toMatch(/damaged in line 3/)
    const line = (change: object) => JSON.stringify({ at: '2026-01-02T00:00:00.000Z', changes: [change] })
    expect(await refusal(first, line({ type: 'role-sold', granted: true }))).toMatch(/damaged in line 2/)
    const nowhere = { type: 'alias', regionId: 'cn-nowhere', alias: 'alias/a', value: null }
    // Twice: the first one that failed let go of the directory.
    for (let time = 0; time < 2; time += 1)
      expect(await refusal(first, advance, line(nowhere))).toMatch(/damaged in line 3/)
    const halfAnImage = { type: 'image', regionId: demo.regionId, imageId: 'm-bp1copy', value: { name: '' } }
    expect(await refusal(first, line(halfAnImage))).toMatch(/damaged in line 2/)
    expect(await refusal('{"format":99}')).toMatch(/another version/)
    const older = JSON.stringify({ ...header, base: { ...base, version: DEMO_VERSION - 1 } })
    expect(await refusal(older)).toBe(
      `The data directory ${dataDir()} was written by another version of the emulator. Delete it to start from the seed.`,
    )
    writeFileSync(journalPath(), '{"form')
    await (await startEmulator({ dataDir: dataDir() })).close()
  })
})
