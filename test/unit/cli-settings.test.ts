import { describe, expect, it } from '@jest/globals'
import { accessOf } from '../../src/cli/settings.ts'

describe('the gateway that is asked', () => {
  it('is the one of the option, else of the environment, else the usual one', () => {
    const environment = { IMAGE_GATEWAY_URL: 'https://two.example/graphql' }
    expect(accessOf({ url: 'https://one.example/graphql' }, environment).url).toBe(
      'https://one.example/graphql',
    )
    expect(accessOf({}, environment).url).toBe('https://two.example/graphql')
    expect(accessOf({}, {}).url).toBe('http://127.0.0.1:4000/graphql')
    expect(accessOf({ url: 'https://one.example' }, {}).url).toBe('https://one.example/graphql')
  })

  it.each(['http://127.0.0.1:1/', 'http://localhost:1', 'http://[::1]:1', 'https://far.example'])(
    'may be sent a token at %s',
    (url) => {
      expect(accessOf({ url }, { IMAGE_GATEWAY_TOKEN: 'secret' }).token).toBe('secret')
    },
  )

  it.each([
    'http://far.example',
    'http://127.0.0.1.far.example',
    'http://localhost.far.example',
    'http://10.0.0.1',
  ])('may not be sent a token at %s', (url) => {
    expect(() => accessOf({ url }, { IMAGE_GATEWAY_TOKEN: 'secret' })).toThrow('unencrypted')
    expect(accessOf({ url, allowInsecure: true }, { IMAGE_GATEWAY_TOKEN: 'secret' }).token).toBe('secret')
    expect(accessOf({ url }, {}).token).toBeNull()
  })

  it.each([
    [undefined, {}, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    ['zh', { LANG: 'de_DE.UTF-8' }, 'zh'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
  ] as const)('is asked in the language of --language %s and %j: %s', (language, environment, expected) => {
    expect(accessOf({ language }, environment).language).toBe(expected)
  })
})
