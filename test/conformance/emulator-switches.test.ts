import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { switches } from '../../src/emulator/assumptions.ts'
import type { Choices } from '../../src/emulator/assumptions.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { plain, copy, on, defaultAlias } from './switches/observations.ts'
import type { Scene, Case } from './switches/observations.ts'
import { copySwitches } from './switches/copy-switches.ts'
import { otherSwitches } from './switches/other-switches.ts'

const cases: { [Name in keyof Choices]: Case } = { ...copySwitches, ...otherSwitches }

const now = Date.now()
let scene: Scene
let busy: Scene

beforeAll(async () => {
  const sceneWith = async (options: object) => {
    const emulator = await startEmulator({ machineNow: () => now, ...options })
    return { emulator, client: createEmulatorClient(emulator) }
  }
  scene = await sceneWith({})
  busy = await sceneWith({ describeImagesPerMinute: 3 })
})
afterAll(async () => {
  await scene.emulator.close()
  await busy.emulator.close()
})

const choices = Object.entries(switches).flatMap(([name, { about, choices: texts }]) =>
  Object.entries(texts).map(([choice, text]) => ({ name: name as keyof Choices, choice, about, text })),
)

describe('where the documents are silent, the emulator does as it is told', () => {
  test.each(choices)('$name=$choice: $about … $text', async ({ name, choice }) => {
    const at = name === 'throttling.status' ? busy : scene
    at.emulator.reset()
    at.emulator.setAssumptions({ [name]: choice })
    expect(Object.keys(cases[name].seen)).toContain(choice)
    expect(await cases[name].observe(at)).toEqual(cases[name].seen[choice])
  })
})

test('the default key is that of the destination, wherever keys that are named are looked for', async () => {
  scene.emulator.reset()
  scene.emulator.setAssumptions({ 'copy.key-region': 'source' })
  expect(await copy(scene, { ...plain, DestinationRegionId: on })).toBe(defaultAlias)
})
