import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import { createServices } from '../../src/emulator/services.ts'
import { parameterFindings, responseFindings, sceneOf } from './model/findings.ts'
import { smallDemo } from './model/small-demo.ts'
import type { Scene } from './model/findings.ts'

const services = createServices({ kmsReadsPerSecond: 1e6 })
const operations = services.flatMap((service) =>
  service.operations.map((operation) => ({ service, operation, name: `${service.name} ${operation.name}` })),
)

// Time stands still, so that two outcomes differ by what was asked for alone.
const now = Date.now()
let scene: Scene

beforeAll(async () => {
  scene = sceneOf(await startEmulator({ services, seed: smallDemo(), machineNow: () => now }))
})
afterAll(() => scene.emulator.close())

describe('the answers agree, field by field, with the models of the SDKs', () => {
  test.each(operations)('$name', async ({ service, operation }) => {
    expect(await responseFindings(scene, service, operation)).toEqual([])
  })
})

describe('each parameter of the SDKs is implemented, and matters, or is refused', () => {
  test.each(operations)('$name', async ({ service, operation }) => {
    expect(await parameterFindings(scene, service, operation)).toEqual([])
  })
})
