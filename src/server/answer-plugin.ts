import type { ApolloServerPlugin } from '@apollo/server'
import { formatError, GraphQLError, OperationTypeNode } from 'graphql'
import { CloudError } from '../datasources/cloud-error.ts'
import { formattedError, isUnexpected } from './answer-errors.ts'
import type { RequestContext } from './context.ts'

/** One line for each way in which the cloud failed, however many fields it took with it. */
const logCloudErrors = (errors: readonly unknown[], logger: RequestContext['logger']) => {
  const distinct = new Map<string, CloudError>()
  for (const error of errors) {
    if (error instanceof CloudError) distinct.set(`${error.operation} ${error.regionId} ${error.code}`, error)
  }
  for (const error of distinct.values()) logger.warn({ err: error }, 'the cloud failed a part of an answer')
}

/**
 * Adds to each answer what it cost upstream, and the errors of parts that failed without taking the rest with them,
 * such as one region of several. Unexpected errors go to the log.
 */
export const answerPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue: context }) => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return
      const message =
        'Subscriptions need WebSocket (graphql-transport-ws), or a POST that accepts text/event-stream.'
      throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } })
    },
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors.filter(isUnexpected)) {
        context.logger.error({ err: error.originalError ?? error }, 'an answer failed')
      }
    },
    willSendResponse: async ({ response, operation, errors }) => {
      const cloudErrors = [
        ...(errors ?? []).map((error) => error.originalError),
        ...context.partialErrors.map(({ error }) => error),
      ]
      logCloudErrors(cloudErrors, context.logger)
      if (response.body.kind !== 'single') return
      const result = response.body.singleResult
      const partial = context.partialErrors.map(({ error, path }) => {
        const located = new GraphQLError((error as Error).message, { originalError: error as Error, path })
        return formattedError(formatError(located), located)
      })
      if (partial.length > 0) result.errors = [...(result.errors ?? []), ...partial]
      if (operation) result.extensions = { ...result.extensions, upstream: context.meter.cost() }
    },
  }),
}
