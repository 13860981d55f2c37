import { describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import { createServices } from '../../src/emulator/services.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { Provocations } from '../support/provocation.ts'
import { copyImageProvocations } from './provocations/ecs-copy-image.ts'
import { defaultEncryptionProvocations } from './provocations/ecs-default-encryption.ts'
import { imageProvocations } from './provocations/ecs-images.ts'
import { snapshotProvocations } from './provocations/ecs-snapshots.ts'
import { keyProvocations } from './provocations/kms-keys.ts'
import { ramProvocations, stsProvocations } from './provocations/ram-and-sts.ts'

/** By service. */
const provocations: Readonly<Record<string, Provocations>> = {
  ecs: {
    ...copyImageProvocations,
    ...defaultEncryptionProvocations,
    ...imageProvocations,
    ...snapshotProvocations,
  },
  kms: keyProvocations,
  ram: ramProvocations,
  sts: stsProvocations,
}

const emulated = createServices({}).flatMap(({ name, operations }) =>
  operations.flatMap((operation) =>
    operation.errors
      .filter((error) => error.onlyAsFault === undefined)
      .map((error) => ({ service: name, operation: operation.name, ...error })),
  ),
)

/** What a text names, as `<name>`, differs from call to call. */
const patternOf = (message: string) =>
  new RegExp(`^${message.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/<[a-z]+>/g, '.+')}$`)

describe('each error that an operation can answer with is provoked, with its status and text', () => {
  test.each(emulated)('$service $operation $httpStatus $code', async (error) => {
    const { service, operation, code, httpStatus, message } = error
    const found = provocations[service]?.[operation]?.filter(
      (provocation) => provocation.code === code && (provocation.message ?? message) === message,
    )
    expect(found).toHaveLength(1)
    const failures: unknown[] = []
    const emulator = await startEmulator({ onInternalError: (failure) => failures.push(failure) })
    try {
      const client = createEmulatorClient(emulator)
      const refusal = await refusalOf(found![0]!.provoke({ emulator, client }))
      expect(refusal).toEqual({ httpStatus, code, message: expect.stringMatching(patternOf(message)) })
      expect(failures).toEqual([])
    } finally {
      await emulator.close()
    }
  })
})
