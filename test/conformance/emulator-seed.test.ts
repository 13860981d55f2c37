import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { documentText } from '../../src/emulator/seed/document-text.ts'
import { createAdminClient } from '../support/emulator-admin.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'

const running: RunningEmulator[] = []

afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
})

const startWith = async (text: string) => {
  const emulator = await startEmulator({ seed: documentText(text, 'seed.yaml').file, copySecondsPerGiB: 0 })
  running.push(emulator)
  return { emulator, client: createEmulatorClient(emulator), admin: createAdminClient(emulator) }
}

/** What an emulator says of a seed, as its process would. */
const refusalOfSeed = async (text: string) => {
  let located = (error: unknown) => error
  try {
    const document = documentText(text, 'seed.yaml')
    located = document.located
    await startEmulator({ seed: document.file })
  } catch (error) {
    return (located(error) as Error).message
  }
  throw new Error('It was taken.')
}

const example = 'src/emulator/examples/two-regions.yaml'

describe('the example', () => {
  test('is an account in which copies are encrypted as it says', async () => {
    const { client } = await startWith(readFileSync(example, 'utf8'))
    const { Regions } = await client.ecs('DescribeRegions', {})
    expect(Regions.Region.map(({ RegionId }) => RegionId)).toEqual(['cn-hangzhou', 'cn-shanghai'])
    const database = await client.image('cn-hangzhou', 'm-bp1exampleencrypted1')
    expect(database).toMatchObject({ ImageName: 'database', Size: 40, Status: 'Available' })
    expect(database?.DiskDeviceMappings.DiskDeviceMapping).toHaveLength(2)
    const { ImageId } = await client.ecs('CopyImage', {
      RegionId: 'cn-hangzhou',
      DestinationRegionId: 'cn-shanghai',
      ImageId: 'm-bp1exampleplain00001',
    })
    // It has the switch set that hides a copy for five seconds.
    expect(await client.image('cn-shanghai', ImageId)).toBeUndefined()
    running[0]?.advanceClock(5000)
    const [disk] = (await client.image('cn-shanghai', ImageId))?.DiskDeviceMappings.DiskDeviceMapping ?? []
    const SnapshotIds = JSON.stringify([disk?.SnapshotId])
    const { Snapshots } = await client.ecs('DescribeSnapshots', { RegionId: 'cn-shanghai', SnapshotIds })
    expect(Snapshots.Snapshot[0]).toMatchObject({
      Encrypted: true,
      KMSKeyId: 'key-shh66exampledisks00001',
    })
  })

  test('names the schema that editors check it with', () => {
    const schema = /\$schema=(\S+)/.exec(readFileSync(example, 'utf8'))?.[1]
    const path = new URL(`../../${example}`, import.meta.url)
    expect(JSON.parse(readFileSync(new URL(schema ?? '', path), 'utf8'))).toHaveProperty('properties.regions')
  })
})

describe('a seed', () => {
  test('is told wrong with line, place, what is allowed and what may be meant', async () => {
    const text = [
      'regions:',
      '  cn-hangzhou:',
      '    # Keys of the region.',
      '    keys:',
      '      - keyId: key-a',
      '        keyState: enabled',
      '      - keySpec: Aliyun_AES_256',
      '    imagess: []',
      'quotas: { imagesPerRegion: many }',
    ].join('\n')
    expect((await refusalOfSeed(text)).split('\n')).toEqual([
      'seed.yaml, line 6: regions.cn-hangzhou.keys[0].keyState: is not one of Enabled, Disabled, PendingDeletion, PendingImport (did you mean Enabled?)',
      expect.stringMatching(
        /^seed\.yaml, line 7: regions\.cn-hangzhou\.keys\[1\]\.keyId: is missing \(.*string/,
      ),
      expect.stringMatching(
        /^seed\.yaml, line 8: regions\.cn-hangzhou\.imagess: is not known here \(did you mean images\?\)\. Known are .*keys, aliases, snapshots, images\.$/,
      ),
      expect.stringMatching(/^seed\.yaml, line 9: quotas\.imagesPerRegion: .*expected number/),
    ])
  })

  test.each([
    [
      'aliases: { alias/a: key-b }',
      'line 3: regions.cn-hangzhou.aliases.alias/a: there is no key key-b in the region',
    ],
    ['keys: [{ keyId: a }, { keyId: a }]', 'line 3: regions.cn-hangzhou.keys[1].keyId: is there twice'],
    ['images: [{ name: a }, { name: a }]', 'line 3: regions.cn-hangzhou.images[1].'],
    [
      'images: [{ imageId: m-a, disks: [{ sizeGiB: 40, snapshotId: s-a }] }]',
      'images[0].disks[0].snapshotId: there is no snapshot s-a in the region',
    ],
    [
      'images: [{ imageId: m-a, disks: [{ sizeGiB: 40, snapshotId: null, kmsKeyId: k }] }]',
      'images[0].disks[0]: has snapshotId or kmsKeyId, not both',
    ],
    ['defaultKeyId: k', 'line 3: regions.cn-hangzhou.defaultKeyId: there is no key k in the region'],
    ['snapshots: [{ snapshotId: s, encrypted: true }]', 'snapshots[0].encrypted: needs a kmsKeyId'],
    ['snapshots: [{ snapshotId: s, kmsKeyId: k }]', 'snapshots[0].kmsKeyId: needs encrypted: true'],
    [
      'snapshots: [{ snapshotId: s, encrypted: true, kmsKeyId: k }]',
      'line 3: regions.cn-hangzhou.snapshots[0].kmsKeyId: there is no key k',
    ],
  ])('that contradicts itself is refused: %s', async (line, refusal) => {
    expect(await refusalOfSeed(`regions:\n  cn-hangzhou:\n    ${line}\n`)).toContain(refusal)
  })

  test('may have a snapshot of another account with a key that is not to be seen', async () => {
    const snapshot = '{ snapshotId: s, encrypted: true, kmsKeyId: k, ownerId: 1000000000000001 }'
    const { emulator } = await startWith(`regions:\n  cn-hangzhou:\n    snapshots: [${snapshot}]\n`)
    expect(emulator.dump().regions['cn-hangzhou']?.snapshots).toMatchObject([{ kmsKeyId: 'k' }])
  })

  test('is refused with a real access key in it, which is not told', async () => {
    const text = 'regions: {}\nroles:\n  - name: a\n    description: "key LTAI5tAbCdEfGhIjKlMnOpQr"\n'
    const refusal = await refusalOfSeed(text)
    expect(refusal).toMatch(/^seed\.yaml, line 4: roles\[0\]\.description: .*real access key/)
    expect(refusal).not.toContain('5tAbCd')
    expect(await refusalOfSeed('regions: {}\n# LTAI5tAbCdEfGhIjKlMnOpQr\n')).toMatch(
      /^seed\.yaml, line 2: .*real access key/,
    )
    expect(await refusalOfSeed('regions: { LTAI5tAbCdEfGhIjKlMnOpQr: {} }')).not.toContain('5tAbCd')
  })

  test('that is no YAML is refused with its line', async () => {
    expect(await refusalOfSeed('regions:\n  a: [1\n')).toMatch(/seed\.yaml, line [23]: /)
    expect(await refusalOfSeed('{"regions": {}, "regions": {}')).toMatch(/seed\.yaml, line 1: /)
    expect(await refusalOfSeed('just words')).toMatch(/seed\.yaml, line 1: .*expected object/)
  })

  test('in JSON has lines too', async () => {
    expect(await refusalOfSeed('{\n  "regions": {},\n  "quota": {}\n}')).toMatch(
      /^seed\.yaml, line 3: quota: is not known here/,
    )
  })
})

describe('the admin API', () => {
  test('serves the schema that is in the repository', async () => {
    const { admin } = await startWith('regions: {}')
    const committed: unknown = JSON.parse(readFileSync('src/emulator/seed/seed.schema.json', 'utf8'))
    expect((await admin('GET', 'seed-schema')).body).toEqual(committed)
  })

  test('loads YAML and JSON, and a dump of more than a megabyte', async () => {
    const { emulator, admin, client } = await startWith('regions: {}')
    expect((await admin('POST', 'load', readFileSync(example, 'utf8'))).status).toBe(200)
    expect((await client.ecs('DescribeRegions', {})).Regions.Region).toHaveLength(2)
    expect((await admin('POST', 'load', { regions: { 'cn-beijing': {} } })).status).toBe(200)
    expect((await client.ecs('DescribeRegions', {})).Regions.Region).toHaveLength(1)
    const other = await startEmulator()
    running.push(other)
    const dump = JSON.stringify(other.dump())
    expect(dump.length).toBeGreaterThan(1_000_000)
    expect((await admin('POST', 'load', dump)).status).toBe(200)
    expect(await client.image(demo.regionId, demo.plainImageId)).toBeDefined()
    expect(emulator.health().counts).toEqual(other.health().counts)
  })

  test('refuses a document with its line, and leaves the account as it is', async () => {
    const { admin, client } = await startWith('regions: { cn-beijing: {} }')
    expect(await admin('POST', 'load', 'regions:\n  cn-hangzhou: 5\n')).toEqual({
      status: 400,
      body: { message: expect.stringMatching(/^body, line 2: regions\.cn-hangzhou: /) },
    })
    expect((await client.ecs('DescribeRegions', {})).Regions.Region).toHaveLength(1)
  })

  test('goes back to the seed', async () => {
    const { admin, client } = await startWith(readFileSync(example, 'utf8'))
    await client.ecs('DeleteImage', { RegionId: 'cn-hangzhou', ImageId: 'm-bp1exampleplain00001' })
    expect(await client.image('cn-hangzhou', 'm-bp1exampleplain00001')).toBeUndefined()
    await admin('POST', 'reset')
    expect(await client.image('cn-hangzhou', 'm-bp1exampleplain00001')).toBeDefined()
    expect(emulatorCalls()).toEqual(['DescribeImages'])
  })

  test('keeps to the quotas of the seed', async () => {
    const { client } = await startWith(
      'regions: { cn-hangzhou: { images: [{ imageId: m-a, name: a }] } }\nquotas: { imagesPerRegion: 1 }',
    )
    const copy = client.ecs('CopyImage', {
      RegionId: 'cn-hangzhou',
      DestinationRegionId: 'cn-hangzhou',
      ImageId: 'm-a',
      DestinationImageName: 'second',
    })
    expect(await refusalOf(copy)).toMatchObject({ code: expect.stringMatching(/^QuotaExceed/) })
  })
})

const emulatorCalls = () => running[0]?.calls().map(({ operation }) => operation)
