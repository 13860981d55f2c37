import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { Operation } from '../../src/emulator/operation.ts'
import { createServices } from '../../src/emulator/services.ts'
import { answersOf, effectFindings, sceneOf, withoutEffect } from './model/findings.ts'
import type { Scene } from './model/findings.ts'
import { allAnswersFindings } from './model/response-model.ts'
import { responseModelOf } from './model/sdk-models.ts'
import { smallDemo } from './model/small-demo.ts'
import { tamperedAnswersOf } from './model/tampered-answers.ts'

/** The parameter that is ignored, as `CopyImage.Encrypted`. */
let ignored = ''

const ignoring = (good: Operation): Operation => ({
  ...good,
  answer: (cloud, call) => {
    const isIgnored = (name: string) =>
      Object.entries(good.parameters).some(
        ([owner, { owns }]) => ignored === `${good.name}.${owner}` && owns(owner, name),
      )
    const parameters = new Map([...call.parameters].filter(([name]) => !isIgnored(name)))
    return good.answer(cloud, { ...call, parameters })
  },
})

const services = createServices({ kmsReadsPerSecond: 1e6 }).map((service) => ({
  ...service,
  operations: service.operations.map(ignoring),
}))
const operations = services.flatMap((service) =>
  service.operations.map((operation) => ({ service, operation, name: `${service.name} ${operation.name}` })),
)

const now = Date.now()
let scene: Scene

beforeAll(async () => {
  scene = sceneOf(await startEmulator({ services, seed: smallDemo(), machineNow: () => now }))
})
afterAll(() => scene.emulator.close())

describe('an operation that ignores one of its parameters is found', () => {
  test.each(operations)('$name', async ({ service, operation }) => {
    const parameters = Object.keys(operation.parameters).filter(
      (parameter) => withoutEffect[`${operation.name}.${parameter}`] === undefined,
    )
    for (const parameter of parameters) {
      ignored = `${operation.name}.${parameter}`
      const findings = await effectFindings(scene, service, operation, parameter)
      expect(findings).toEqual([`${parameter}: has no effect`])
    }
    ignored = ''
  })
})

describe('a field that is missing, of another type, or in no model is found', () => {
  test.each(operations)('$name', async ({ service, operation }) => {
    ignored = ''
    const model = responseModelOf(service.name, operation.name)!
    const answers = (await answersOf(scene, service, operation))!
    const unnoticed = tamperedAnswersOf(model, answers).filter(
      ({ tampered }) => allAnswersFindings(model, tampered, operation.absentFields).length === 0,
    )
    expect(unnoticed.map(({ title }) => title)).toEqual([])
  })
})
