import type { AccountFile } from '../src/emulator/state/document.ts'

/** The newest first, as they are listed. */
const END_MS = Date.parse('2026-01-01T00:00:00Z')
const MINUTE_MS = 60_000

/** An account of so many one-disk images in one region, every second one encrypted. */
export const manyImages = (count: number): AccountFile => ({
  quotas: { imagesPerRegion: 1_000_000, snapshotsPerRegion: 1_000_000 },
  regions: {
    'cn-hangzhou': {
      keys: [{ keyId: 'key-hzzbench' }],
      images: Array.from({ length: count }, (_, index) => ({
        imageId: `m-bp1bench${String(index).padStart(12, '0')}`,
        name: `image-${index}`,
        description: `number ${index}`,
        createdAt: new Date(END_MS - index * MINUTE_MS).toISOString(),
        tags: [
          { key: 'application', value: `app-${index % 50}` },
          { key: 'environment', value: ['prod', 'staging', 'dev'][index % 3] ?? '' },
        ],
        disks: [{ sizeGiB: 40, kmsKeyId: index % 2 === 0 ? null : 'key-hzzbench' }],
      })),
    },
    'cn-shanghai': {},
  },
})
