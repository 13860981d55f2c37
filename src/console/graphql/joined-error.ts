import { CombinedGraphQLErrors } from '@apollo/client/errors'

/**
 * One error of several answers. What failed alike in several regions is told once, with all of their IDs; a gateway that
 * can't be reached is the same error in each answer.
 */
export const joinedError = (errors: readonly unknown[]): unknown => {
  const all = errors.filter((error) => CombinedGraphQLErrors.is(error)).flatMap((error) => error.errors)
  if (all.length === 0) return errors.find((error) => error)
  const alike = Map.groupBy(all, ({ message, extensions }) => `${String(extensions?.['code'])} ${message}`)
  return new CombinedGraphQLErrors({
    errors: [...alike.values()].flatMap(([first, ...others]) => {
      if (!first) return []
      const regionIds = [first, ...others].map(({ extensions }) => extensions?.['regionId'])
      const regionId = [...new Set(regionIds.filter((id) => typeof id === 'string'))].join(', ')
      return [{ ...first, extensions: { ...first.extensions, regionId } }]
    }),
  })
}
