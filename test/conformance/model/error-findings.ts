import { createHash } from 'node:crypto'

import type { Operation } from '../../../src/emulator/operation.ts'
import type { Service } from '../../../src/emulator/service.ts'
import type { DocumentedError } from '../../../src/emulator/wire/api-error.ts'
import { refusalOf } from '../../support/emulator-client.ts'
import { createWireClient } from '../../support/emulator-wire.ts'
import type { Provocations } from '../../support/provocation.ts'
import { copyImageProvocations } from '../provocations/ecs-copy-image.ts'
import { defaultEncryptionProvocations } from '../provocations/ecs-default-encryption.ts'
import { imageProvocations } from '../provocations/ecs-images.ts'
import { snapshotProvocations } from '../provocations/ecs-snapshots.ts'
import { keyProvocations } from '../provocations/kms-keys.ts'
import { ramProvocations, stsProvocations } from '../provocations/ram-and-sts.ts'
import type { Scene } from './findings.ts'

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

/** What a text names, as `<name>`, differs from call to call. */
const patternOf = (message: string) =>
  new RegExp(`^${message.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/<[a-z]+>/g, '.+')}$`)

/** What is wrong with how an operation answers with one of its errors, when it is provoked. */
export const errorFindings = async (
  scene: Scene,
  { name }: Pick<Service, 'name'>,
  operation: Pick<Operation, 'name'>,
  error: DocumentedError,
): Promise<string[]> => {
  const found = (provocations[name]?.[operation.name] ?? []).filter(
    ({ code, message }) => code === error.code && (message ?? error.message) === error.message,
  )
  if (found.length !== 1) return [`${error.code}: there are ${found.length} provocations`]
  scene.emulator.reset()
  const refusal = await refusalOf(found[0]!.provoke(scene)).catch(() => null)
  if (refusal === null) return [`${error.code}: the call succeeds`]
  const findings = [
    ...(refusal.code === error.code ? [] : [`${error.code}: the code is ${refusal.code}`]),
    ...(refusal.httpStatus === error.httpStatus
      ? []
      : [`${error.code}: the status is ${refusal.httpStatus}`]),
    ...(patternOf(error.message).test(refusal.message ?? '')
      ? []
      : [`${error.code}: the text is ${refusal.message}`]),
  ]
  return findings
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  ecs: ['Code', 'HostId', 'Message', 'Recommend', 'RequestId'],
  kms: ['Code', 'HostId', 'HttpStatus', 'Message', 'RequestId'],
  ram: ['Code', 'HostId', 'Message', 'Recommend', 'RequestId'],
  sts: ['Code', 'HostId', 'Message', 'Recommend', 'RequestId'],
}

/** What is wrong with the form of a service's errors. */
export const errorFormFindings = async (scene: Scene, { name, version }: Service): Promise<string[]> => {
  const { answerTo, acs3 } = createWireClient(scene.emulator)
  const action = `No${createHash('sha1').update(name).digest('hex').slice(0, 6)}`
  const { status, body, requestId } = await answerTo(
    acs3({ query: {}, headers: { 'x-acs-action': action, 'x-acs-version': version } }),
  )
  const fields = Object.keys(body).toSorted()
  const expected = fieldsOf[name] ?? []
  return [
    ...(JSON.stringify(fields) === JSON.stringify(expected) ? [] : [`the fields are ${fields.join(', ')}`]),
    ...(status === 404 ? [] : [`the status is ${status}`]),
    ...(body.Code === 'InvalidAction.NotFound' ? [] : [`the code is ${body.Code}`]),
    ...(body.HostId === `127.0.0.1:${scene.emulator.port}` ? [] : [`HostId is ${body.HostId}`]),
    ...(name !== 'kms' || body.HttpStatus === status ? [] : [`HttpStatus is ${body.HttpStatus}`]),
    ...(/^[0-9A-F-]{36}$/.test(body.RequestId) ? [] : ['RequestId is none']),
    ...(requestId === body.RequestId ? [] : ['x-acs-request-id is another than RequestId']),
  ]
}
