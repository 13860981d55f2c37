import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { createCloudCaller } from '../../src/datasources/cloud-call.ts'
import { CloudError } from '../../src/datasources/cloud-error.ts'

const read = {
  service: 'ecs',
  operation: 'DescribeImages',
  regionId: 'cn-hangzhou',
  idempotent: true,
} as const

/** What comes of a call whose answer is read this way, and how often it was sent. */
const outcomeOf = async (resultOf: () => unknown) => {
  let sent = 0
  const attempt = async () => ++sent
  const outcome: unknown = await createCloudCaller()
    .call(read, attempt, resultOf)
    .catch((error: unknown) => error)
  return { outcome, sent }
}

test('is what the reading makes of it', async () => {
  expect(await outcomeOf(() => 'result')).toEqual({ outcome: 'result', sent: 1 })
})

test('of unknown form says where, but not what stands there, and is not asked for again', async () => {
  const form = z.object({ Images: z.array(z.object({ ImageId: z.string(), Size: z.number() })) })

  const { outcome, sent } = await outcomeOf(() =>
    form.parse({ Images: [{ ImageId: 'm-1', Size: 'secret' }, {}] }),
  )

  expect(outcome).toBeInstanceOf(CloudError)
  expect(outcome).toMatchObject({ code: 'MALFORMED_ANSWER', retryable: false, outcomeUnknown: true })
  expect(String(outcome)).toBe(
    'CloudError: ECS DescribeImages in cn-hangzhou: the answer has a form that is not known: ' +
      'Images.0.Size (invalid_type), Images.1.ImageId (invalid_type), Images.1.Size (invalid_type).',
  )
  expect(sent).toBe(1)
})

test('of unknown form names five places at the most', async () => {
  const form = z.record(z.string(), z.number())

  const { outcome } = await outcomeOf(() =>
    form.parse({ a: 'x', b: 'x', c: 'x', d: 'x', e: 'x', f: 'x', g: 'x' }),
  )

  expect(String(outcome)).toMatch(/: a \(invalid_type\),.* e \(invalid_type\), and 2 more\.$/)
})

test('lets a fault of our own in reading it through as it is', async () => {
  const fault = new TypeError('x is not a function')

  const { outcome, sent } = await outcomeOf(() => {
    throw fault
  })

  expect(outcome).toBe(fault)
  expect(sent).toBe(1)
})
