import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { describe, expect, it } from '@jest/globals'
import { joinedError } from '../../src/console/graphql/joined-error.ts'
import { readableErrors } from '../../src/console/graphql/readable-error.ts'

const answerOf = (message: string, regionId: string) =>
  new CombinedGraphQLErrors({
    errors: [{ message, extensions: { code: 'UPSTREAM_DENIED', regionId, requestId: `of ${regionId}` } }],
  })

describe('Errors of several answers', () => {
  it('are told once when regions failed alike, with the ID of the first request', () => {
    const error = joinedError([undefined, answerOf('No.', 'cn-hangzhou'), answerOf('No.', 'cn-shanghai')])
    expect(readableErrors(error)).toMatchObject([
      { message: 'No.', regionId: 'cn-hangzhou, cn-shanghai', requestId: 'of cn-hangzhou' },
    ])
  })

  it('are told one by one when they differ', () => {
    const error = joinedError([answerOf('No.', 'cn-hangzhou'), answerOf('Never.', 'cn-hangzhou')])
    expect(readableErrors(error).map(({ message }) => message)).toEqual(['No.', 'Never.'])
  })

  it('are none when all answers came, and the same one when the gateway is away', () => {
    expect(joinedError([undefined, undefined])).toBeUndefined()
    const away = new TypeError('Failed to fetch')
    expect(joinedError([undefined, away, away])).toBe(away)
  })
})
