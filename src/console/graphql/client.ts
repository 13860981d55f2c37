import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { RetryLink } from '@apollo/client/link/retry'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { type Client as SocketClient, createClient as createSocketClient } from 'graphql-ws'
import { currentLanguage } from '../texts/translation.ts'
import { JobStateFragmentDoc } from '../generated/operations.ts'
import { createCache } from './cache.ts'
import { createNewerEvents } from './newer-events.ts'
import { requestIdLink } from './request-id-link.ts'

/** What could be read is shown beside what could not, everywhere. */
interface ShowsPartialAnswers {
  errorPolicy: 'all'
}

declare module '@apollo/client' {
  // oxlint-disable-next-line typescript/no-namespace -- how Apollo Client wants to be told of default options
  namespace ApolloClient.DeclareDefaultOptions {
    interface WatchQuery extends ShowsPartialAnswers {}
    interface Query extends ShowsPartialAnswers {}
    interface Mutate extends ShowsPartialAnswers {}
  }
}

const languageLink = new SetContextLink(({ headers }) => ({
  headers: { ...(headers as Record<string, string> | undefined), 'accept-language': currentLanguage() },
}))

/** A gateway that restarts is back in seconds. What changes something is sent again by people alone. */
const retryLink = new RetryLink({
  delay: { initial: 300, max: 3_000 },
  attempts: { max: 4, retryIf: (_error, operation) => operation.operationType === OperationTypeNode.QUERY },
})

/** Reconnects for ever, so that a page left open is right again when the gateway is back. */
const createSocket = () =>
  createSocketClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: () => ({ acceptLanguage: currentLanguage() }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    keepAlive: 15_000,
  })

export interface GatewayClient {
  client: ApolloClient
  socket: SocketClient
}

/** The one client of the page: queries and mutations by POST, subscriptions by WebSocket. */
export const createGatewayClient = (): GatewayClient => {
  const socket = createSocket()
  const cache = createCache()
  const events = createNewerEvents((job) =>
    cache.writeFragment({ fragment: JobStateFragmentDoc, fragmentName: 'JobState', data: job }),
  )
  const client = new ApolloClient({
    cache,
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      events.note.concat(new GraphQLWsLink(socket)),
      ApolloLink.from([
        events.writeAgain,
        languageLink,
        requestIdLink,
        retryLink,
        new HttpLink({ uri: '/graphql' }),
      ]),
    ),
    defaultOptions: {
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
      query: { errorPolicy: 'all' },
      mutate: { errorPolicy: 'all' },
    },
  })
  return { client, socket }
}
