import { GraphQLError } from 'graphql'

/** An argument that the caller can mend. Nothing was done. */
export const badUserInput = (message: string, argument: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } })
