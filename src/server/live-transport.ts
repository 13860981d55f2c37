import type { IncomingHttpHeaders } from 'node:http'
import { type ExecutionArgs, GraphQLError, type GraphQLSchema } from 'graphql'
import type { FastifyBaseLogger } from 'fastify'
import type { ErrorCode } from './answer-errors.ts'
import type { ContextSource, RequestContext } from './context.ts'
import { admitSubscription, type GivenOperation } from './operation-admission.ts'
import { type Answers, runSubscription } from './subscription-execution.ts'

/** Subscriptions of this process, on all transports. */
const MAX_SUBSCRIPTIONS = 10_000

/** What WebSocket and event streams have in common: the way in and the way out of a subscription. */
export interface LiveTransport {
  logger: FastifyBaseLogger
  /** @returns the errors to answer with when it is refused */
  admit(given: GivenOperation, isFull: boolean): ExecutionArgs | readonly GraphQLError[]
  run(args: ExecutionArgs, headers: IncomingHttpHeaders): Answers
}

const TOO_MANY: ErrorCode = 'TOO_MANY_SUBSCRIPTIONS'

export const createLiveTransport = (
  schema: GraphQLSchema,
  contextOf: (request: ContextSource) => RequestContext,
  logger: FastifyBaseLogger,
): LiveTransport => {
  let running = 0
  return {
    logger,
    admit: (given, isFull) => {
      if (isFull || running >= MAX_SUBSCRIPTIONS) {
        const message = 'Too many subscriptions are open here: end some, or try again later.'
        return [new GraphQLError(message, { extensions: { code: TOO_MANY } })]
      }
      const admitted = admitSubscription(schema, given)
      return 'document' in admitted ? { schema, ...admitted } : admitted
    },
    run: async (args, headers) => {
      running += 1
      return runSubscription(
        args,
        () => contextOf({ headers, log: logger }),
        () => (running -= 1),
      )
    },
  }
}
