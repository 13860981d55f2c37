import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { Operation } from '../../src/emulator/operation.ts'
import type { Service } from '../../src/emulator/service.ts'
import { createServices } from '../../src/emulator/services.ts'
import { ApiError } from '../../src/emulator/wire/api-error.ts'
import { errorFindings, errorFormFindings } from './model/error-findings.ts'
import { parameterFindings, responseFindings, sceneOf } from './model/findings.ts'
import { smallDemo } from './model/small-demo.ts'
import type { Scene } from './model/findings.ts'

const now = Date.now()
let scene: Scene | undefined

afterEach(async () => {
  await scene?.emulator.close()
  scene = undefined
})

const operationOf = (services: readonly Service[], name: string) => {
  for (const service of services)
    for (const operation of service.operations) if (operation.name === name) return { service, operation }
  throw new Error(`There is no ${name}.`)
}

/** An emulator in which one operation is not as it should be. */
const withFault = async (name: string, faulty: (good: Operation) => Partial<Operation>) => {
  const services = createServices({}).map((service) => ({
    ...service,
    operations: service.operations.map((operation) =>
      operation.name === name ? { ...operation, ...faulty(operation) } : operation,
    ),
  }))
  scene = sceneOf(
    await startEmulator({ services, seed: smallDemo(), machineNow: () => now, onInternalError: () => {} }),
  )
  return { scene, ...operationOf(services, name) }
}

/** The same call without a parameter. */
const without =
  (parameter: string) =>
  (good: Operation): Partial<Operation> => ({
    answer: (cloud, call) =>
      good.answer(cloud, {
        ...call,
        parameters: new Map([...call.parameters].filter(([name]) => name !== parameter)),
      }),
  })

/** An answer that is changed on its way. */
const changed =
  (change: (answer: Record<string, unknown>) => object) =>
  (good: Operation): Partial<Operation> => ({
    answer: (cloud, call) => change(good.answer(cloud, call) as Record<string, unknown>),
  })

/** Another error than the one that is thrown. */
const refusedWith =
  (change: (error: ApiError) => { code: string; httpStatus: number; message: string }) =>
  (good: Operation): Partial<Operation> => ({
    answer: (cloud, call) => {
      try {
        return good.answer(cloud, call)
      } catch (error) {
        throw error instanceof ApiError ? new ApiError(change(error)) : error
      }
    },
  })

describe('a fault that is planted into the emulator is found', () => {
  test.each([
    ['CopyImage', 'DestinationDescription'],
    ['CopyImage', 'Encrypted'],
    ['CopyImage', 'DryRun'],
    ['DescribeImages', 'OSType'],
    ['DescribeSnapshots', 'KMSKeyId'],
    ['ListKeys', 'Filters'],
    ['ScheduleKeyDeletion', 'PendingWindowInDays'],
  ])('%s that ignores %s', async (name, parameter) => {
    const { scene: faulty, service, operation } = await withFault(name, without(parameter))
    expect(await parameterFindings(faulty, service, operation)).toContain(`${parameter}: has no effect`)
  })

  test('an operation that takes what it does not implement', async () => {
    const onlyKnown = (good: Operation): Partial<Operation> => ({
      answer: (cloud, call) =>
        good.answer(cloud, {
          ...call,
          parameters: new Map(
            [...call.parameters].filter(([name]) =>
              Object.entries(good.parameters).some(([owner, { owns }]) => owns(owner, name)),
            ),
          ),
        }),
    })
    const { scene: faulty, service, operation } = await withFault('DescribeTasks', onlyKnown)
    expect(await parameterFindings(faulty, service, operation)).toContain(
      'TaskGroupId: is neither implemented nor refused',
    )
  })

  test.each([
    [
      'a field of another type',
      (answer: Record<string, unknown>) => ({ ...answer, PageNumber: '1' }),
      'PageNumber: a number is expected, and not a string',
    ],
    [
      'a field that there is not',
      (answer: Record<string, unknown>) => ({ ...answer, Pages: 1 }),
      'Pages: unknown field',
    ],
    [
      'a missing field',
      ({ TotalCount: _total, ...answer }: Record<string, unknown>) => answer,
      'TotalCount: missing',
    ],
    [
      'a list in another form',
      (answer: Record<string, unknown>) => ({ ...answer, Keys: [] }),
      'Keys: an object is expected',
    ],
  ])('%s', async (_title, change, finding) => {
    const { scene: faulty, service, operation } = await withFault('ListKeys', changed(change))
    expect(await responseFindings(faulty, service, operation)).toContain(finding)
  })

  test.each([
    ['status', { httpStatus: 500 }, 'InvalidImageId.NotFound: the status is 500'],
    ['code', { code: 'InvalidImage.NotFound' }, 'InvalidImageId.NotFound: the code is InvalidImage.NotFound'],
    ['text', { message: 'Not found.' }, 'InvalidImageId.NotFound: the text is Not found.'],
  ])('an error with another %s', async (_title, different, finding) => {
    const {
      scene: faulty,
      service,
      operation,
    } = await withFault(
      'CopyImage',
      refusedWith(({ code, httpStatus, message }) => ({ code, httpStatus, message, ...different })),
    )
    const error = operation.errors.find(({ code }) => code === 'InvalidImageId.NotFound')!
    expect(await errorFindings(faulty, service, operation, error)).toContain(finding)
  })

  test('a call that succeeds where it should be refused', async () => {
    const {
      scene: faulty,
      service,
      operation,
    } = await withFault('CancelCopyImage', () => ({ answer: () => ({}) }))
    const error = operation.errors.find(({ code }) => code === 'CancelNotSupported')!
    expect(await errorFindings(faulty, service, operation, error)).toEqual([
      'CancelNotSupported: the call succeeds',
    ])
  })

  test('a parameter that takes values of another type', async () => {
    const forgiving = (good: Operation): Partial<Operation> => ({
      answer: (cloud, call) =>
        good.answer(cloud, {
          ...call,
          parameters: new Map([...call.parameters].filter(([, value]) => value !== 'neither')),
        }),
    })
    const { scene: faulty, service, operation } = await withFault('ListAliases', forgiving)
    expect(await parameterFindings(faulty, service, operation)).toEqual([
      'PageNumber: takes what is no number',
      'PageSize: takes what is no number',
    ])
  })

  test.each<[string, Service['name'], (body: object) => object, string]>([
    [
      'without a field',
      'ecs',
      ({ Recommend: _recommend, ...body }: { Recommend?: string }) => body,
      'the fields are',
    ],
    ['with a field more', 'sts', (body) => ({ ...body, HttpStatus: 404 }), 'the fields are'],
    [
      'with another RequestId',
      'ram',
      (body) => ({ ...body, RequestId: randomUUID().toUpperCase() }),
      'x-acs-',
    ],
    ['with another HttpStatus', 'kms', (body) => ({ ...body, HttpStatus: 200 }), 'HttpStatus is 200'],
    ['with another code', 'kms', (body) => ({ ...body, Code: 'NotFound' }), 'the code is NotFound'],
    ['with another host', 'ecs', (body) => ({ ...body, HostId: 'ecs' }), 'HostId is ecs'],
  ])('errors %s of %s', async (_title, name, change, finding) => {
    const services = createServices({}).map((service) => ({
      ...service,
      errorBodyOf: (call: Parameters<Service['errorBodyOf']>[0]) => change(service.errorBodyOf(call)),
    }))
    scene = sceneOf(await startEmulator({ services }))
    const findings = await errorFormFindings(
      scene,
      services.find((service) => service.name === name)!,
    )
    expect(findings).toEqual([expect.stringContaining(finding)])
  })
})
