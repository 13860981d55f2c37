import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import { createServices } from '../../src/emulator/services.ts'
import { errorFindings, errorFormFindings } from './model/error-findings.ts'
import { sceneOf } from './model/findings.ts'
import type { Scene } from './model/findings.ts'
import { smallDemo } from './model/small-demo.ts'

const services = createServices({})
const failures: unknown[] = []
let scene: Scene

beforeAll(async () => {
  scene = sceneOf(
    await startEmulator({ seed: smallDemo(), onInternalError: (failure) => failures.push(failure) }),
  )
})
afterAll(() => scene.emulator.close())

const errors = services.flatMap((service) =>
  service.operations.flatMap((operation) =>
    operation.errors
      .filter((error) => error.onlyAsFault === undefined)
      .map((error) => ({
        service,
        operation,
        error,
        title: `${service.name} ${operation.name} ${error.code}`,
      })),
  ),
)

describe('each error that an operation can answer with is provoked, with its status and text', () => {
  test.each(errors)('$title', async ({ service, operation, error }) => {
    failures.length = 0
    expect(await errorFindings(scene, service, operation, error)).toEqual([])
    // An error that the operation does not list would be one.
    expect(failures).toEqual([])
  })
})

test.each(services)('errors of $name have the form that is documented', async (service) => {
  expect(await errorFormFindings(scene, service)).toEqual([])
})
