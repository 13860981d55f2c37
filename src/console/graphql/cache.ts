import { type FieldPolicy, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/** Pages of a list grow together. One that could not be read leaves those before, and makes no empty list. */
const growingList = (keyArgs: string[] | false = false): FieldPolicy => {
  const { merge, ...policy } = relayStylePagination(keyArgs)
  if (typeof merge !== 'function') return policy
  return {
    ...policy,
    merge: (existing, incoming, options) =>
      incoming === null ? (existing ?? null) : merge(existing, incoming, options),
  }
}

/** Normalised by the API's global IDs; regions have none, but an ID of their own. */
export const createCache = () =>
  new InMemoryCache({
    possibleTypes: { Node: ['Image', 'Snapshot', 'Key', 'CopyJob'] },
    typePolicies: {
      Query: {
        fields: {
          images: growingList(['regionIds', 'filter']),
          keys: growingList(['regionId', 'filter']),
          // The overview reads one job of a list, its page many.
          copyJobs: growingList(['filter', 'first']),
        },
      },
      Region: { keyFields: ['regionId'] },
      Key: { fields: { protectedImages: growingList(['first']) } },
      Image: { fields: { copyJobs: growingList() } },
      // Embedded parts that different queries ask different fields of.
      ImageEncryption: { merge: true },
      ResultingEncryption: { merge: true },
      CopyVerification: { merge: true },
      CopyJobFailure: { merge: true },
    },
  })
