import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { ErrorCode } from './answer-errors.ts'
import { requestFault } from './request-check.ts'

/** Of a document, in lexical tokens; the same on each transport. */
export const MAX_TOKENS = 2_000
/** Of validation errors that one answer lists. */
const MAX_VALIDATION_ERRORS = 5

/** What a client sends, checked no further than that it is an object. */
export type GivenOperation = Readonly<Record<string, unknown>>

export interface AdmittedOperation {
  document: DocumentNode
  operationName: string | null
  variableValues: Record<string, unknown>
}

const refusal = (code: ErrorCode, message: string) => [new GraphQLError(message, { extensions: { code } })]

/**
 * What WebSocket and event streams let in: what `POST /graphql` would, of that subscriptions only, since queries and
 * mutations have one way in. Neither transport's library looks at Apollo Server's settings.
 * @returns the errors to answer with when it is refused
 */
export const admitSubscription = (
  schema: GraphQLSchema,
  given: GivenOperation,
): AdmittedOperation | readonly GraphQLError[] => {
  const fault = requestFault(given)
  if (fault) return refusal('BAD_REQUEST', fault)
  const { query, operationName = null, variables = {} } = given
  if (typeof query !== 'string') return refusal('BAD_REQUEST', '`query` must be a GraphQL document.')
  if (operationName !== null && typeof operationName !== 'string')
    return refusal('BAD_REQUEST', '`operationName` must be a text.')
  if (variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
    return refusal('BAD_REQUEST', '`variables` must be an object.')
  const document = parsed(query)
  if (document instanceof GraphQLError) return refusal('GRAPHQL_PARSE_FAILED', document.message)
  const errors = validate(schema, document, specifiedRules, { maxErrors: MAX_VALIDATION_ERRORS })
  if (errors.length > 0) return errors.map(withCode('GRAPHQL_VALIDATION_FAILED'))
  const operation = getOperationAST(document, operationName)
  if (!operation)
    return refusal('OPERATION_RESOLUTION_FAILURE', '`operationName` must name one of the operations.')
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return refusal('BAD_REQUEST', 'Only subscriptions here: send queries and mutations to POST /graphql.')
  return { document, operationName, variableValues: { ...variables } }
}

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    // Nested too deeply for the stack, which is not a GraphQLError.
    return error instanceof GraphQLError ? error : new GraphQLError('The document is nested too deeply.')
  }
}

const withCode = (code: ErrorCode) => (error: GraphQLError) =>
  new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } })
