import { ApolloLink } from '@apollo/client'
import { map } from 'rxjs'

/** Puts the gateway's request ID (header x-request-id) into each error of an answer: people need it to ask for help. */
export const requestIdLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    map((result) => {
      if (!('errors' in result) || !result.errors) return result
      const { response } = operation.getContext() as { response?: Response }
      const requestId = response?.headers.get('x-request-id') ?? undefined
      const errors = result.errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId },
      }))
      return { ...result, errors }
    }),
  ),
)
