import { badUserInput } from './bad-user-input.ts'

export type NodeReference =
  | { type: 'Image'; regionId: string; imageId: string }
  | { type: 'Snapshot'; regionId: string; snapshotId: string }
  | { type: 'Key'; regionId: string; keyId: string }
  | { type: 'CopyJob'; id: string }

/** Of the field `id`, which each type of node resolves by itself. */
export const ID_DESCRIPTION = 'Globally unique and stable. Opaque: never parse it.'

export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const MAX_LENGTH = 256

const encoded = (...parts: string[]) => Buffer.from(parts.join('\n')).toString('base64url')

/** The global ID of an object: an image or key ID is unique only together with its region. */
export const nodeIdOf = (reference: NodeReference): string => {
  switch (reference.type) {
    case 'Image':
      return encoded('Image', reference.regionId, reference.imageId)
    case 'Snapshot':
      return encoded('Snapshot', reference.regionId, reference.snapshotId)
    case 'Key':
      return encoded('Key', reference.regionId, reference.keyId)
    case 'CopyJob':
      return encoded('CopyJob', reference.id)
  }
}

const parsed = (id: string): NodeReference | null => {
  const [type, first, second, ...rest] = Buffer.from(id, 'base64url').toString('utf8').split('\n')
  if (!first || rest.length > 0) return null
  if (type === 'CopyJob') return second === undefined && isUuid(first) ? { type, id: first } : null
  if (!second) return null
  if (type === 'Image') return { type, regionId: first, imageId: second }
  if (type === 'Snapshot') return { type, regionId: first, snapshotId: second }
  if (type === 'Key') return { type, regionId: first, keyId: second }
  return null
}

/**
 * What a global ID stands for.
 * @throws BAD_USER_INPUT when it is none of ours, or spelled otherwise than we spell it
 */
export const nodeReferenceOf = (id: string, argument: string): NodeReference => {
  const reference = id.length <= MAX_LENGTH ? parsed(id) : null
  if (!reference || nodeIdOf(reference) !== id) {
    throw badUserInput(
      'This is not an ID that this API gave out. Take it from the `id` field of an object.',
      argument,
    )
  }
  return reference
}
