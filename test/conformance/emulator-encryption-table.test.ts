import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'
import { snapshotOf } from './provocations/scenes.ts'

// The whole table of what a copy is encrypted with, of the switches' defaults. Their other choices are in
// emulator-switches.test.ts.

type Outcome =
  | 'plain'
  /** Of the source, which is encrypted with a key that is none of the others. */
  | 'source key'
  /** The one that is given. */
  | 'key'
  | 'service key'
  | 'default key'
  | 'EncryptedIllegal'
  | 'EncryptedSnapshot'
  | 'NotMatchDiskDefaultEncryption'
  | 'SameRegionOnly'

const sources = ['plain', 'encrypted', 'shared encrypted'] as const
const places = [
  'same region',
  'other region',
  'same region, default encryption',
  'other region, default encryption',
] as const
type Place = (typeof places)[number]
type Row = Record<Place, Outcome>

const row = (...outcomes: [Outcome, Outcome, Outcome, Outcome]): Row =>
  Object.fromEntries(places.map((place, index) => [place, outcomes[index]])) as Row
const always = (outcome: Outcome) => row(outcome, outcome, outcome, outcome)
/** Shared images are copied in their region alone, whatever else is asked for. */
const ofShared = (without: Outcome, withDefault: Outcome = without) =>
  row(without, 'SameRegionOnly', withDefault, 'SameRegionOnly')

type Asked = `${'left out' | 'true' | 'false'}${'' | ', key'}`

/** By source, and by Encrypted and whether KMSKeyId is given. The columns are the places, in their order. */
const table: Record<(typeof sources)[number], Record<Asked, Row>> = {
  plain: {
    'left out': row('plain', 'plain', 'default key', 'default key'),
    true: row('service key', 'service key', 'default key', 'default key'),
    false: row('plain', 'plain', 'NotMatchDiskDefaultEncryption', 'NotMatchDiskDefaultEncryption'),
    'left out, key': always('EncryptedIllegal'),
    'true, key': always('key'),
    'false, key': always('EncryptedIllegal'),
  },
  encrypted: {
    'left out': row('source key', 'service key', 'source key', 'default key'),
    true: row('source key', 'service key', 'source key', 'default key'),
    false: always('EncryptedSnapshot'),
    'left out, key': always('EncryptedIllegal'),
    'true, key': always('key'),
    'false, key': always('EncryptedIllegal'),
  },
  'shared encrypted': {
    'left out': ofShared('service key', 'default key'),
    true: ofShared('service key', 'default key'),
    false: ofShared('EncryptedSnapshot'),
    'left out, key': ofShared('EncryptedIllegal'),
    'true, key': ofShared('key'),
    'false, key': ofShared('EncryptedIllegal'),
  },
}

const RegionId = demo.regionId
const there = 'cn-shanghai'
const names = {
  plain: 'plain-web',
  encrypted: 'encrypted-db',
  'shared encrypted': 'partner-hardened',
} as const

let emulator: RunningEmulator
let client: EmulatorClient

beforeAll(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 0 })
  client = createEmulatorClient(emulator)
})
afterAll(() => emulator.close())

const keyIdOf = async (regionId: string, alias: string) =>
  (await client.kms('DescribeKey', { RegionId: regionId, KeyId: alias })).KeyMetadata.KeyId

/** The keys of a region that a copy may get: all of them differ. */
const keysOf = async (regionId: string) => ({
  'source key': demo.keyIds[RegionId],
  key: await keyIdOf(regionId, 'alias/byok'),
  'service key': await keyIdOf(regionId, 'alias/acs/ecs'),
  'default key': await keyIdOf(regionId, 'alias/legacy'),
})

const outcomeOf = async (source: (typeof sources)[number], asked: string, place: Place) => {
  emulator.reset()
  const to = place.startsWith('same') ? RegionId : there
  const keys = await keysOf(to)
  if (place.endsWith('default encryption')) {
    await client.call('ecs', 'EnableDiskEncryptionByDefault', { RegionId: to })
    const KMSKeyId = keys['default key']
    await client.call('ecs', 'ModifyDiskDefaultKMSKeyId', { RegionId: to, KMSKeyId })
  }
  const copy = client.ecs('CopyImage', {
    RegionId,
    DestinationRegionId: to,
    ImageId: await client.imageIdOf(RegionId, names[source]),
    Encrypted: asked.startsWith('left out') ? undefined : asked.startsWith('true'),
    KMSKeyId: asked.endsWith('key') ? keys.key : undefined,
  })
  const copied = await copy.catch((error: unknown) => refusalOf(Promise.reject(error)))
  if ('code' in copied) return copied.code?.split('.').at(-1)
  const { ImageId } = copied as { ImageId: string }
  const SnapshotIds = JSON.stringify([await snapshotOf(ImageId, to)({ emulator, client })])
  const { Snapshots } = await client.ecs('DescribeSnapshots', { RegionId: to, SnapshotIds })
  const [snapshot] = Snapshots.Snapshot
  if (snapshot?.Encrypted === false) return 'plain'
  return Object.entries(keys).find(([, keyId]) => keyId === snapshot?.KMSKeyId)?.[0]
}

const rows = sources.flatMap((source) =>
  Object.entries(table[source]).flatMap(([asked, outcomes]) =>
    places.map((place) => ({ source, asked, place, outcome: outcomes[place] })),
  ),
)

describe('a copy is encrypted, or refused, by source, Encrypted, key, region and account default', () => {
  test.each(rows)(
    '$source, Encrypted $asked, $place: $outcome',
    async ({ source, asked, place, outcome }) => {
      expect(await outcomeOf(source, asked, place)).toBe(outcome)
    },
  )
})
