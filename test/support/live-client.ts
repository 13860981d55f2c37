import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, type ExecutionResult, print } from 'graphql'
import { createClient as createStreamClient } from 'graphql-sse'
import { createClient as createSocketClient } from 'graphql-ws'
import { WebSocket } from 'ws'

export interface LiveClient {
  /** Subscribes with a generated document. */
  watch<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): AsyncIterableIterator<ExecutionResult<Data>>
  close(): void
}

const request = (document: DocumentNode, variables: Record<string, unknown>) => ({
  query: print(document),
  variables,
})

const socketUrlOf = (endpoint: string) => endpoint.replace(/^http/, 'ws')

/** The client of graphql-ws, one socket for all its subscriptions. */
export const overWebSocket = (
  endpoint: string,
  headers: Record<string, string> = {},
  onSocket: (socket: WebSocket) => void = () => {},
): LiveClient => {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers })
      onSocket(this)
    }
  }
  const client = createSocketClient({ url: socketUrlOf(endpoint), webSocketImpl: Socket, retryAttempts: 0 })
  return {
    watch: <Data, Variables extends Record<string, unknown>>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => client.iterate(request(document, variables)) as AsyncIterableIterator<ExecutionResult<Data>>,
    close: () => void client.dispose(),
  }
}

/** The client of graphql-sse, one request for each subscription. */
export const overEventStream = (endpoint: string, headers: Record<string, string> = {}): LiveClient => {
  const client = createStreamClient({ url: endpoint, headers, retryAttempts: 0 })
  return {
    watch: <Data, Variables extends Record<string, unknown>>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => client.iterate(request(document, variables)) as AsyncIterableIterator<ExecutionResult<Data>>,
    close: () => client.dispose(),
  }
}

/** Everything that comes until the subscription ends, or until enough of it. */
export const collected = async <Data>(
  results: AsyncIterableIterator<ExecutionResult<Data>>,
  isEnough: (result: ExecutionResult<Data>) => boolean = () => false,
): Promise<ExecutionResult<Data>[]> => {
  const all: ExecutionResult<Data>[] = []
  for await (const result of results) {
    all.push(result)
    if (isEnough(result)) break
  }
  return all
}
