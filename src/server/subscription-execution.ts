import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  formatError,
  GraphQLError,
} from 'graphql'
import { formattedError, isUnexpected } from './answer-errors.ts'
import type { RequestContext } from './context.ts'

/** The answers to a subscription, or the one that refuses it. */
export type Answers = Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>

/** What clients see of an error, as on HTTP; what operators should look at goes to the log. */
const shown = (error: GraphQLError, { logger }: RequestContext): GraphQLError => {
  if (isUnexpected(error)) logger.error({ err: error.originalError ?? error }, 'a subscription failed')
  const { message, extensions } = formattedError(formatError(error), error)
  const { source, positions, path } = error
  return new GraphQLError(message, { source, positions, path, extensions })
}

const shownResult = (result: ExecutionResult, context: RequestContext): ExecutionResult => ({
  ...result,
  ...(result.errors ? { errors: result.errors.map((error) => shown(error, context)) } : {}),
})

/**
 * Runs a subscription. Unlike graphql-js's own way, each event is resolved in a context of its own: loaders remember
 * what they read, and an event is about what is new.
 * @param contextOf makes a context for one event
 * @param onEnd called once, whoever ends it
 */
export const runSubscription = async (
  args: Omit<ExecutionArgs, 'contextValue'>,
  contextOf: () => RequestContext,
  onEnd: () => void,
): Answers => {
  const context = contextOf()
  const source = await createSourceEventStream({ ...args, contextValue: context }).catch((error: unknown) => {
    onEnd()
    throw error
  })
  if (Symbol.asyncIterator in source) return answered(source[Symbol.asyncIterator](), args, contextOf, onEnd)
  onEnd()
  return shownResult(source, context)
}

const answered = (
  events: AsyncIterator<unknown>,
  args: Omit<ExecutionArgs, 'contextValue'>,
  contextOf: () => RequestContext,
  onEnd: () => void,
): AsyncIterableIterator<ExecutionResult> => {
  let ended = false
  // Takes effect at once, also while a `next` is pending.
  const end = async (): Promise<{ done: true; value: undefined }> => {
    if (!ended) onEnd()
    ended = true
    await events.return?.()
    return { done: true, value: undefined }
  }
  return {
    next: async () => {
      const context = contextOf()
      try {
        const event = await events.next()
        if (event.done) return await end()
        const result = await execute({ ...args, rootValue: event.value, contextValue: context })
        const extensions = { upstream: context.meter.cost() }
        return { done: false, value: shownResult({ ...result, extensions }, context) }
      } catch (error) {
        await end()
        throw shown(new GraphQLError('', { originalError: error as Error }), context)
      }
    },
    return: end,
    throw: async (error) => {
      await end()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
