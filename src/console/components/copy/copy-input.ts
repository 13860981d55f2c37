import type { CopyImageEncryptedInput, CopyPriority, CopySourceQuery } from '../../generated/operations.ts'

export type CopySource = NonNullable<CopySourceQuery['image']>

/** Choices in the key list that are no key IDs. */
export const KEEP_KEY = 'keep'
export const SERVICE_KEY = 'service'
export const KEY_BY_HAND = 'by-hand'

/** What the form holds. Fields that are not shown are absent. */
export interface CopyValues {
  destinationRegionId: string
  encrypt?: boolean
  /** A key ID, or one of the choices above. */
  key?: string
  keyByHand?: string
  name?: string
  description?: string
  tags?: CopyTag[]
  resourceGroupId?: string
  priority: CopyPriority
}

interface CopyTag {
  key?: string
  value?: string
}

/** No disk of it can become unencrypted, and none is: there is nothing to tick. */
export const isEncrypted = (source: CopySource) => source.encryption?.state === 'ENCRYPTED'

/** Keys are regional, so that the source's own can serve in its region only. */
export const defaultKeyChoice = (source: CopySource, destinationRegionId: string) =>
  isEncrypted(source) && source.regionId === destinationRegionId ? KEEP_KEY : SERVICE_KEY

export const defaultValues = (source: CopySource): CopyValues => ({
  destinationRegionId: source.regionId,
  encrypt: isEncrypted(source),
  key: defaultKeyChoice(source, source.regionId),
  priority: 'NORMAL',
})

/** A row that nothing was written into is as good as none. */
export const isFilled = ({ key, value }: CopyTag = {}) => Boolean(key) || Boolean(value)

const textOrNothing = (text: string | undefined) => text?.trim() || undefined

/** What is not ticked is left out: an encrypted source keeps its key then, and the account's default applies. */
const encryptionOf = ({ encrypt, key, keyByHand }: CopyValues) => {
  if (!encrypt || key === KEEP_KEY) return {}
  if (key === SERVICE_KEY || key === undefined) return { encrypted: true }
  return { encrypted: true, keyId: key === KEY_BY_HAND ? textOrNothing(keyByHand) : key }
}

/** The input of plan and copy. Null while the key that is to be typed is missing. */
export const copyInput = (source: CopySource, values: CopyValues): CopyImageEncryptedInput | null => {
  const encryption = encryptionOf(values)
  if ('keyId' in encryption && encryption.keyId === undefined) return null
  const tags = values.tags?.filter(isFilled).map(({ key = '', value = '' }) => ({ key, value })) ?? []
  return {
    sourceRegionId: source.regionId,
    imageId: source.imageId,
    destinationRegionId: values.destinationRegionId,
    ...encryption,
    name: textOrNothing(values.name),
    description: textOrNothing(values.description),
    resourceGroupId: textOrNothing(values.resourceGroupId),
    priority: values.priority,
    ...(tags.length > 0 && { tags }),
  }
}
