import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { temporaryDirectory } from '../support/gateway-process.ts'

const oxlint = resolve('node_modules/oxlint/bin/oxlint')

/** Lints one file under the project's configuration, in a folder of its own: nothing is planted into src. */
const lint = (folder: string, source: string) => {
  const root = temporaryDirectory()
  const path = join('src', folder, 'planted.ts')
  mkdirSync(join(root, 'src', folder), { recursive: true })
  copyFileSync('.oxlintrc.json', join(root, '.oxlintrc.json'))
  writeFileSync(join(root, path), source)
  return spawnSync(process.execPath, [oxlint, path], { cwd: root, encoding: 'utf8' })
}

describe('the lint that holds the layers', () => {
  it.each([
    ['encryption', "import { readConfig } from '../server/config.ts'\nexport const x = readConfig\n"],
    [
      'encryption',
      "import type { KeyRecord } from '../datasources/kms/kms-api.ts'\nexport type X = KeyRecord\n",
    ],
    ['encryption', "import { GraphQLError } from 'graphql'\nexport const x = GraphQLError\n"],
    ['schema', "import { planOf } from '../resolvers/copy-planning.ts'\nexport const x = planOf\n"],
    [
      'resolvers',
      "import { CloudError } from '../datasources/cloud-error.ts'\nexport const x = CloudError\n",
    ],
    ['resolvers', "import { readConfig } from '../server/config.ts'\nexport const x = readConfig\n"],
    ['datasources', "import { planOf } from '../resolvers/copy-planning.ts'\nexport const x = planOf\n"],
    ['datasources', "import Ecs from '@alicloud/ecs20140526'\nexport const x = Ecs\n"],
    [
      'copy-jobs',
      "import { createSharedCache } from '../datasources/shared-cache.ts'\nexport const x = createSharedCache\n",
    ],
    ['copy-jobs', "import { GraphQLError } from 'graphql'\nexport const x = GraphQLError\n"],
    [
      'server',
      "import { EcsSdkClient } from '../datasources/ecs/ecs-sdk-client.ts'\nexport const x = EcsSdkClient\n",
    ],
    ['server', "import DataLoader from 'dataloader'\nexport const x = DataLoader\n"],
    ['server', "import pg from 'pg'\nexport const x = pg\n"],
    ['cli', "import type { CopyJob } from '../schema/copy-job.type.ts'\nexport type X = CopyJob\n"],
    ['cli', "import { parse } from 'graphql'\nexport const x = parse\n"],
    [
      'emulator',
      "import { encryptionOf } from '../encryption/encryption-state.ts'\nexport const x = encryptionOf\n",
    ],
  ])('refuses in src/%s: %s', (folder, source) => {
    const { status, stdout } = lint(folder, source)
    expect(stdout).toContain('no-restricted-imports')
    expect(status).toBe(1)
  })

  it.each([
    [
      'resolvers',
      "import type { KeyRecord } from '../datasources/kms/kms-api.ts'\nexport type X = KeyRecord\n",
    ],
    [
      'copy-jobs',
      "import { CloudError } from '../datasources/cloud-error.ts'\nexport const x = CloudError\n",
    ],
    ['copy-jobs', "import type { EcsApi } from '../datasources/ecs/ecs-api.ts'\nexport type X = EcsApi\n"],
  ])('allows in src/%s: %s', (folder, source) => {
    expect(lint(folder, source).status).toBe(0)
  })
})
