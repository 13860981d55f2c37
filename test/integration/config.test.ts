import { describe, expect, it } from '@jest/globals'
import { ConfigError, readConfig } from '../../src/server/config.ts'

const problemsOf = (environment: Record<string, string>, mode: 'start' | 'serve' = 'start') => {
  try {
    readConfig(environment, mode)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
}

describe('configuration', () => {
  it('has a default for every setting', () => {
    expect(readConfig({}, 'start')).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDirectory: 'data',
      databaseUrl: null,
      regionIds: null,
      emulator: { port: 4100, url: null },
      kmsReadsPerSecond: 20,
      copiesPerRegion: 5,
    })
  })

  it('takes the URL of an emulator with or without a slash at its end', () => {
    expect(readConfig({ EMULATOR_URL: 'http://127.0.0.1:4100/' }, 'start').emulator.url).toBe(
      'http://127.0.0.1:4100',
    )
  })

  it('polls the cloud less often than the emulator', () => {
    expect(readConfig({}, 'start').copyPollIntervalMs).toBe(2_000)
    expect(readConfig({}, 'serve').copyPollIntervalMs).toBe(10_000)
  })

  it('serves GraphiQL beside an emulator, and beside Alibaba Cloud only if told to', () => {
    expect(readConfig({}, 'start').withGraphiQL).toBe(true)
    expect(readConfig({}, 'serve').withGraphiQL).toBe(false)
    expect(readConfig({ GRAPHIQL: 'true' }, 'serve').withGraphiQL).toBe(true)
    expect(readConfig({ GRAPHIQL: 'false' }, 'start').withGraphiQL).toBe(false)
  })

  it('takes an empty setting for one that is not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, 'start')).toMatchObject({
      port: 4000,
      databaseUrl: null,
    })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '4000.5'],
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', '127.0.0.1.example.com'],
    ['DATABASE_URL', 'mysql://localhost/gateway'],
    ['REGION_IDS', 'cn-hangzhou,CN'],
    ['LOG_LEVEL', 'loud'],
    ['GRAPHIQL', 'yes'],
    ['EMULATOR_URL', 'http://192.0.2.1:4100'],
    ['EMULATOR_URL', 'https://127.0.0.1:4100'],
    ['EMULATOR_URL', 'http://user:secret@127.0.0.1:4100'],
    ['EMULATOR_URL', 'http://127.0.0.1:4100/path'],
    ['EMULATOR_COPY_SECONDS_PER_GIB', 'fast'],
    ['EMULATOR_KMS_READS_PER_SECOND', '0'],
    ['KMS_READS_PER_SECOND', '0'],
    ['COPIES_PER_REGION', '-1'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toContain(name)
  })

  it.each([
    ['EMULATOR_PROT', 'EMULATOR_PORT'],
    ['REGION_ID', 'REGION_IDS'],
    ['DATADIR', 'DATA_DIR'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['KMS_READ_PER_SECOND', 'KMS_READS_PER_SECOND'],
    ['COPYS_PER_REGION', 'COPIES_PER_REGION'],
    ['HOSTS', 'HOST'],
    ['PORTS', 'PORT'],
  ])('takes %s for a misspelt %s', (name, meant) => {
    expect(problemsOf({ [name]: '1' })).toContain(`${name} is not a setting: did you mean ${meant}?`)
  })

  it.each(['EMULATOR_SPEED', 'DATABASE_HOST', 'COPY_POLL_SECONDS', 'CACHE_TTL_SECONDS'])(
    'refuses the unknown setting %s',
    (name) => {
      expect(problemsOf({ [name]: '1' })).toContain(`${name} is not a setting`)
    },
  )

  it('leaves the variables of other programs alone', () => {
    expect(
      problemsOf({
        PATH: '/bin',
        HOME: '/',
        CLOUD_SDK_VERSION: '1',
        POSTGRES_DB: 'x',
        ALIBABA_CLOUD_ACCESS_KEY_ID: 'id',
        NODE_ENV: 'test',
      }),
    ).toBe('')
  })

  it.each([
    [{ EMULATOR_URL: 'http://127.0.0.1:4100', EMULATOR_PORT: '4101' }, 'start', 'exclude each other'],
    [{ PORT: '4100', EMULATOR_PORT: '4100' }, 'start', 'a port each'],
    [{ EMULATOR_PORT: '4100' }, 'serve', 'Alibaba Cloud only'],
    [{ DATABASE_URL: 'postgres://localhost/g', DATA_DIR: 'data' }, 'serve', 'exclude each other'],
  ] as const)('refuses the contradiction %o of %s', (environment, mode, text) => {
    expect(problemsOf(environment, mode)).toContain(text)
  })

  it('names all problems at once', () => {
    const text = problemsOf({ PORT: 'x', HOST: '0.0.0.0', EMULATOR_SPEED: '1' })
    for (const name of ['PORT', 'HOST', 'EMULATOR_SPEED']) expect(text).toContain(name)
  })
})
