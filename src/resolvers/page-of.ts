import type { Connection } from '../schema/connection.type.ts'

/** A page in the shape of a connection. */
export const pageOf = <NodeRecord>(
  edges: Connection<NodeRecord>['edges'],
  place: { hasNextPage: boolean; hasPreviousPage: boolean },
  totalCount: Connection<NodeRecord>['totalCount'],
): Connection<NodeRecord> => ({
  edges,
  nodes: edges.map((edge) => edge.node),
  pageInfo: { ...place, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  totalCount,
})
