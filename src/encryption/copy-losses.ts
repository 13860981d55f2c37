import { GATEWAY_TAG_PREFIX } from './tag-rules.ts'

/** What an image has beside its disks, and a copy may come without. */
export interface ImageTraits {
  /** `supported`, `unsupported`, or null where the cloud does not say. */
  nvmeSupport: string | null
  bootMode: string | null
  family: string | null
  tags: readonly { key: string; value: string }[]
}

export type LostTrait = 'NVME_SUPPORT' | 'BOOT_MODE' | 'FAMILY' | 'TAG'

export interface CopyLoss {
  trait: LostTrait
  /** What the source has; of a tag `key=value`. */
  source: string
  /** What the copy has instead. */
  target: string | null
}

/** What the source has and the copy has not. Tags of the cloud's own and of the gateway tell of the source alone. */
export const lossesOf = (source: ImageTraits, target: ImageTraits): CopyLoss[] => [
  ...lossOf('NVME_SUPPORT', source.nvmeSupport === 'supported' ? 'supported' : null, target.nvmeSupport),
  ...lossOf('BOOT_MODE', source.bootMode, target.bootMode),
  ...lossOf('FAMILY', source.family, target.family),
  ...source.tags.filter(({ key }) => !isSystemTag(key)).flatMap((tag) => lostTag(tag, target)),
]

const lossOf = (trait: LostTrait, source: string | null, target: string | null): CopyLoss[] =>
  source === null || source === '' || source === target ? [] : [{ trait, source, target }]

const isSystemTag = (key: string): boolean => key.startsWith('acs:') || key.startsWith(GATEWAY_TAG_PREFIX)

const lostTag = ({ key, value }: { key: string; value: string }, { tags }: ImageTraits): CopyLoss[] => {
  const kept = tags.find((tag) => tag.key === key)
  return lossOf('TAG', `${key}=${value}`, kept ? `${key}=${kept.value}` : null)
}
