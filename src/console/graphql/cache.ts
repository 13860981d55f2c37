import { InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/** Normalised by the API's global IDs; regions have none, but an ID of their own. Pages of a list grow together. */
export const createCache = () =>
  new InMemoryCache({
    possibleTypes: { Node: ['Image', 'Snapshot', 'Key', 'CopyJob'] },
    typePolicies: {
      Query: {
        fields: {
          images: relayStylePagination(['regionIds', 'filter']),
          keys: relayStylePagination(['regionId', 'filter']),
          copyJobs: relayStylePagination(['filter']),
        },
      },
      Region: { keyFields: ['regionId'] },
      Key: { fields: { protectedImages: relayStylePagination() } },
      Image: { fields: { copyJobs: relayStylePagination() } },
      // Embedded parts that different queries ask different fields of.
      ImageEncryption: { merge: true },
      ResultingEncryption: { merge: true },
      CopyVerification: { merge: true },
      CopyJobFailure: { merge: true },
    },
  })
