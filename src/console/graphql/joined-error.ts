import { CombinedGraphQLErrors } from '@apollo/client/errors'

/** One error of several answers. A gateway that can't be reached is the same error in each of them. */
export const joinedError = (errors: readonly unknown[]): unknown => {
  const graphQLErrors = errors.filter((error) => CombinedGraphQLErrors.is(error))
  return graphQLErrors.length > 0
    ? new CombinedGraphQLErrors({ errors: graphQLErrors.flatMap((error) => error.errors) })
    : errors.find((error) => error)
}
