import type { RunningEmulator } from '../../../src/emulator/emulator.ts'
import type { Operation } from '../../../src/emulator/operation.ts'
import type { Service } from '../../../src/emulator/service.ts'
import { createEmulatorClient, refusalOf } from '../../support/emulator-client.ts'
import type { EmulatorClient } from '../../support/emulator-client.ts'
import { ecsSamples } from './ecs-samples.ts'
import { kmsSamples, ramSamples, stsSamples } from './other-samples.ts'
import { outcomeOf } from './outcome.ts'
import { allAnswersFindings, parametersOf } from './response-model.ts'
import { valueIn } from './sample.ts'
import type { Sample, Samples } from './sample.ts'
import { requestModelOf, responseModelOf } from './sdk-models.ts'

const samples: Readonly<Record<string, Samples>> = {
  ecs: ecsSamples,
  kms: kmsSamples,
  ram: ramSamples,
  sts: stsSamples,
}

/** What the emulator takes with every call of the SDKs' cores, whatever the operation. */
const common: ReadonlySet<string> = new Set(['RegionId'])

/** Parameters that can not matter, and why. */
export const withoutEffect: Readonly<Record<string, string>> = {
  'DescribeTasks.TaskStatus': 'there are no tasks, and values that are none have no effect',
}

export interface Scene {
  emulator: RunningEmulator
  client: EmulatorClient
}

export const sceneOf = (emulator: RunningEmulator): Scene => ({
  emulator,
  client: createEmulatorClient(emulator),
})

/** What an operation answers to its samples; null where there are none. */
export const answersOf = async (scene: Scene, { name: service }: Service, operation: Operation) => {
  const sample = samples[service]?.[operation.name]
  if (sample === undefined) return null
  const answers: object[] = []
  for (const query of [sample.query, ...(sample.others ?? [])]) {
    scene.emulator.reset()
    answers.push(await scene.client.call(service, operation.name, await valueIn(scene, query)))
  }
  if (sample.alsoAsRole === true) {
    const client = await clientOfRole(scene)
    answers.push(await client.call(service, operation.name, {}))
  }
  return answers
}

/** Field by field, what is wrong with the answers of an operation to its samples. */
export const responseFindings = async (scene: Scene, service: Service, operation: Operation) => {
  const answers = await answersOf(scene, service, operation)
  if (answers === null) return ['there is no sample']
  const model = responseModelOf(service.name, operation.name)
  return model === null ? ['there is no model'] : allAnswersFindings(model, answers, operation.absentFields)
}

const clientOfRole = async ({ client, emulator }: Scene) => {
  const query = await valueIn({ client, emulator }, stsSamples['AssumeRole']!.query)
  const { Credentials } = await client.call<{ Credentials: Record<string, string> }>(
    'sts',
    'AssumeRole',
    query,
  )
  return createEmulatorClient(emulator, {
    accessKeyId: Credentials['AccessKeyId'] ?? '',
    accessKeySecret: Credentials['AccessKeySecret'] ?? '',
    securityToken: Credentials['SecurityToken'] ?? '',
  })
}

/** Whether a parameter of an operation is taken without any effect. */
export const effectFindings = async (
  scene: Scene,
  { name: service }: Service,
  operation: Operation,
  parameter: string,
) => {
  const sample = samples[service]?.[operation.name]
  if (withoutEffect[`${operation.name}.${parameter}`] !== undefined) return []
  if (sample?.different?.[parameter] === undefined) return [`${parameter}: there is no sample`]
  const different = await outcomeOf(scene, service, operation, sample, parameter, 'different')
  const usual = await outcomeOf(scene, service, operation, sample, parameter, 'usual')
  return different === usual ? [`${parameter}: has no effect`] : []
}

/** Parameter by parameter, what is ignored: taken without any effect, or neither implemented nor refused. */
export const parameterFindings = async (scene: Scene, service: Service, operation: Operation) => {
  const sample: Sample | undefined = samples[service.name]?.[operation.name]
  if (sample === undefined) return ['there is no sample']
  const findings: string[] = []
  for (const parameter of Object.keys(operation.parameters))
    findings.push(...(await effectFindings(scene, service, operation, parameter)))
  return [...findings, ...(await modelParameterFindings(scene, service.name, operation, sample))]
}

const modelParameterFindings = async (
  scene: Scene,
  service: Service['name'],
  operation: Operation,
  sample: Sample,
) => {
  const model = requestModelOf(service, operation.name)
  const documented = model === null ? [] : parametersOf(model)
  const implemented = Object.keys(operation.parameters)
  const findings = implemented
    .filter((name) => !documented.some((parameter) => parameter.name === name))
    .map((name) => `${name}: the SDK does not know it`)
  scene.emulator.reset()
  const query = await valueIn(scene, sample.query)
  const refusalFor = (onWire: string, value: string) =>
    refusalOf(scene.client.call(service, operation.name, { ...query, [onWire]: value })).catch(() => null)
  for (const { name, onWire, type } of documented) {
    if (common.has(name)) continue
    const isOwned = Object.entries(operation.parameters).some(([owner, { owns }]) => owns(owner, onWire))
    if (isOwned && type !== 'string' && (await refusalFor(onWire, 'neither')) === null)
      findings.push(`${onWire}: takes what is no ${String(type)}`)
    if (!isOwned && (await refusalFor(onWire, '1'))?.code !== 'InvalidParameter.NotSupportedByEmulator')
      findings.push(`${onWire}: is neither implemented nor refused`)
  }
  return findings
}
