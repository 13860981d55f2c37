const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
}

/** But those that open embedded databases only, or none at all. */
const JOB_SUITE = '<rootDir>/test/copy-jobs/!(embedded-store|store-failure).test.ts'

/** These start servers of their own, which may not run where a person's server has to stand in for ours. */
const SERVER_TESTS = process.env.TEST_DATABASE_URL ? [] : ['<rootDir>/test/postgres/*.test.ts']

export default {
  // No test is about speed, and machines are shared.
  testTimeout: 90_000,
  // Three where there are two cores: most tests wait, for clocks, processes and browsers.
  maxWorkers: 3,
  projects: [
    {
      ...shared,
      displayName: 'default',
      testMatch: ['<rootDir>/test/*.test.ts', '<rootDir>/test/!(postgres)/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'postgres',
      testMatch: [JOB_SUITE, ...SERVER_TESTS],
      // Both run only if a test of this project does.
      globalSetup: '<rootDir>/test/postgres/global-setup.ts',
      globalTeardown: '<rootDir>/test/postgres/global-teardown.ts',
      setupFiles: ['<rootDir>/test/postgres/use-postgres.ts'],
    },
  ],
}
