import { afterEach, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'

let emulator: RunningEmulator

afterEach(() => emulator.close())

/** Which of some calls failed, in order. */
const failuresOf = async (rule: object, calls: number, random?: () => number) => {
  emulator = await startEmulator(random ? { random } : {})
  const added = await fetch(`${emulator.url}/_emulator/faults`, {
    method: 'POST',
    body: JSON.stringify({
      kind: 'http-error',
      operation: 'DescribeRegions',
      code: 'InternalError',
      ...rule,
    }),
  })
  expect(added.status).toBe(200)
  const client = createEmulatorClient(emulator)
  const failures: boolean[] = []
  for (let call = 0; call < calls; call += 1)
    failures.push(
      await client.ecs('DescribeRegions', {}).then(
        () => false,
        () => true,
      ),
    )
  return failures
}

/** Draws these, over and over. */
const drawing = (...numbers: number[]) => {
  let draws = 0
  return () => numbers[draws++ % numbers.length]!
}

test('a fault with a probability hits the calls that draw less than it, the same ones in each run', async () => {
  const first = await failuresOf({ probability: 0.3 }, 6, drawing(0.29, 0.3, 0.9))
  expect(first).toEqual([true, false, false, true, false, false])
  await emulator.close()
  expect(await failuresOf({ probability: 0.3 }, 6, drawing(0.29, 0.3, 0.9))).toEqual(first)
})

test('calls that it does not hit are not counted', async () => {
  const failures = await failuresOf({ probability: 0.5, times: 2 }, 6, drawing(0.9, 0.1))
  expect(failures).toEqual([false, true, false, true, false, false])
  expect(emulator.faults()).toMatchObject([{ hits: 2 }])
})

test('a fault that a call escapes leaves it to the next one that fits', async () => {
  emulator = await startEmulator({ random: drawing(0.9, 0.1) })
  const client = createEmulatorClient(emulator)
  emulator.addFault({ kind: 'http-error', code: 'InternalError', probability: 0.5 })
  emulator.addFault({ kind: 'throttle', probability: 0.5 })
  await expect(client.ecs('DescribeRegions', {})).rejects.toMatchObject({ code: 'Throttling.User' })
})

test('probability 0 hits no call and 1 all of them, with random numbers too', async () => {
  expect(await failuresOf({ probability: 0 }, 5)).toEqual(Array.from({ length: 5 }, () => false))
  await emulator.close()
  expect(await failuresOf({ probability: 1 }, 5)).toEqual(Array.from({ length: 5 }, () => true))
})
