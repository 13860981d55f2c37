import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'

export interface Answer<Data> {
  httpStatus: number
  data: Data
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  extensions?: { upstream: { ecs: number; kms: number; ram: number; cacheHits: number; throttled: number } }
}

/** Sends GraphQL over HTTP, as any client does. */
export const createGraphqlClient = (endpoint: string) => {
  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer<unknown>> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    return { httpStatus: response.status, ...((await response.json()) as object) } as Answer<unknown>
  }
  return {
    /** A body as it stands. */
    post,
    /** A document as text. */
    send: async (query: string, variables?: object, headers?: Record<string, string>) =>
      (await post(JSON.stringify({ query, variables }), headers)) as Answer<Record<string, never>>,
    /** A generated document. */
    ask: async <Data, Variables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      headers?: Record<string, string>,
    ) => (await post(JSON.stringify({ query: print(document), variables }), headers)) as Answer<Data>,
  }
}

export type GraphqlClient = ReturnType<typeof createGraphqlClient>
