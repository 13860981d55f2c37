import { describe, expect, it } from '@jest/globals'
import type { GatewayContext } from '../../src/resolvers/gateway-context.ts'
import { keyConnection } from '../../src/resolvers/key-connection.ts'

/** A region whose keys come and go. */
const contextOf = (keyIds: () => string[]) =>
  ({
    keys: { list: async () => keyIds().map((keyId) => ({ keyId, arn: `arn of ${keyId}` })) },
  }) as unknown as GatewayContext

const pages = async (first: number, keyIdsByPage: string[][]) => {
  const seen: string[] = []
  let after: string | null = null
  for (const keyIds of keyIdsByPage) {
    const context = contextOf(() => keyIds)
    const page = await keyConnection('cn-hangzhou', { states: ['ENABLED'] }, { first, after }, context)
    seen.push(...page.nodes.map((key) => key.keyId))
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
    after = page.pageInfo.endCursor
  }
  return seen
}

describe('a page of keys', () => {
  it('goes on where it was when the last key seen has left the list', async () => {
    expect(
      await pages(1, [
        ['k1', 'k2', 'k3'],
        ['k1', 'k2', 'k3'],
        ['k1', 'k3'],
      ]),
    ).toEqual(['k1', 'k2', 'k3'])
  })

  it('gives no key twice when one was made before it', async () => {
    expect(
      await pages(2, [
        ['k1', 'k2', 'k3'],
        ['k0', 'k1', 'k2', 'k3'],
      ]),
    ).toEqual(['k1', 'k2', 'k3'])
  })

  it('ends when everything after it is gone', async () => {
    expect(await pages(2, [['k1', 'k2', 'k3'], ['k1']])).toEqual(['k1', 'k2'])
  })
})
