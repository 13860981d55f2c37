import { createHash, randomUUID } from 'node:crypto'

const LENGTH = 17

/** ID of an ECS resource: `m-bp1…` for an image, `s-bp1…` for a snapshot. The same seed gives the same ID. */
export const resourceIdOf = (kind: 'm' | 's' | 'd', regionPrefix: string, seed: string = randomUUID()) => {
  const digest = createHash('sha256').update(`${kind} ${regionPrefix} ${seed}`).digest()
  // Joined, it is a text of its own: a slice would keep the whole digest in memory.
  return [kind, '-', regionPrefix, base36(digest).slice(0, LENGTH)].join('')
}

/** ID of a key in the form of newer keys: `key-hzz…`. */
export const keyIdOf = (regionPrefix: string, seed: string) =>
  `key-${regionPrefix}${base36(createHash('sha256').update(`key ${regionPrefix} ${seed}`).digest()).slice(0, 20)}`

/** ID of a key in the form of older keys, a UUID. */
export const uuidKeyIdOf = (seed: string) => {
  const hex = createHash('sha256').update(`key ${seed}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const base36 = (bytes: Buffer) =>
  BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(50, '0')
