import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'

const socket = createClient({
  url: '/graphql',
  retryAttempts: Infinity,
  shouldRetry: () => true,
  // Half a minute at the most between two tries, however long the gateway is gone.
  retryWait: (retries) =>
    new Promise((resolve) => setTimeout(resolve, Math.min(1_000 * 2 ** retries, 30_000))),
})

/** Queries and mutations by POST, subscriptions over one WebSocket; objects are kept by `id`, and change where they are shown. */
export const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    new HttpLink({ uri: '/graphql' }),
  ),
})

// What changed while the socket was gone; jobs that ended then are told by nobody else.
socket.on('connected', (_socket, _payload, wasRetry) => {
  if (wasRetry) void client.refetchQueries({ include: 'active' })
})
