import type { RunningEmulator } from '../../../src/emulator/emulator.ts'
import type { Operation } from '../../../src/emulator/operation.ts'
import type { Service } from '../../../src/emulator/service.ts'
import { createEmulatorClient, refusalOf } from '../../support/emulator-client.ts'
import type { EmulatorClient } from '../../support/emulator-client.ts'
import { ecsSamples } from './ecs-samples.ts'
import { kmsSamples, ramSamples, stsSamples } from './other-samples.ts'
import { outcomeOf } from './outcome.ts'
import { absenceFindings, answerFindings, parametersOf } from './response-model.ts'
import { valueIn } from './sample.ts'
import type { Sample, Samples } from './sample.ts'
import { requestModelOf, responseModelOf } from './sdk-models.ts'

const samples: Readonly<Record<string, Samples>> = {
  ecs: ecsSamples,
  kms: kmsSamples,
  ram: ramSamples,
  sts: stsSamples,
}

/** Operations and parameters that the service has, and the old package of KMS has not. */
const beyondPackages: ReadonlySet<string> = new Set(['ListTagResources', 'ListKeys.Filters'])

/** What the emulator takes with every call of the SDKs' cores, whatever the operation. */
const common: ReadonlySet<string> = new Set(['RegionId'])

/** Parameters that can not matter, and why. */
const withoutEffect: Readonly<Record<string, string>> = {
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

/** Field by field, what is wrong with the answers of an operation to its samples. */
export const responseFindings = async (scene: Scene, { name: service }: Service, operation: Operation) => {
  const sample = samples[service]?.[operation.name]
  if (sample === undefined) return ['there is no sample']
  const model = responseModelOf(service, operation.name)
  if (model === null) return beyondPackages.has(operation.name) ? [] : ['there is no model']
  const given = new Set<string>()
  const findings: string[] = []
  for (const query of [sample.query, ...(sample.others ?? [])]) {
    scene.emulator.reset()
    const answer = await scene.client.call(service, operation.name, await valueIn(scene, query))
    findings.push(...answerFindings(model, answer, given))
  }
  if (sample.alsoAsRole === true) {
    const client = await clientOfRole(scene)
    findings.push(...answerFindings(model, await client.call(service, operation.name, {}), given))
  }
  return [...new Set(findings), ...absenceFindings(model, given, operation.absentFields)]
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

/** Parameter by parameter, what is ignored: taken without any effect, or neither implemented nor refused. */
export const parameterFindings = async (scene: Scene, { name: service }: Service, operation: Operation) => {
  const sample: Sample | undefined = samples[service]?.[operation.name]
  if (sample === undefined) return ['there is no sample']
  const findings: string[] = []
  const usual = await outcomeOf(scene, service, operation.name, sample)
  for (const parameter of Object.keys(operation.parameters)) {
    if (withoutEffect[`${operation.name}.${parameter}`] !== undefined) continue
    if (sample.different?.[parameter] === undefined) findings.push(`${parameter}: there is no sample`)
    else if ((await outcomeOf(scene, service, operation.name, sample, parameter)) === usual)
      findings.push(`${parameter}: has no effect`)
  }
  return [...findings, ...(await modelParameterFindings(scene, service, operation, sample))]
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
    .filter((name) => !beyondPackages.has(operation.name) && !beyondPackages.has(`${operation.name}.${name}`))
    .map((name) => `${name}: the SDK does not know it`)
  scene.emulator.reset()
  const query = await valueIn(scene, sample.query)
  for (const { name, onWire } of documented) {
    const isOwned = Object.entries(operation.parameters).some(([owner, { owns }]) => owns(owner, onWire))
    if (isOwned || common.has(name)) continue
    const refusal = await refusalOf(
      scene.client.call(service, operation.name, { ...query, [onWire]: '1' }),
    ).catch(() => null)
    if (refusal?.code !== 'InvalidParameter.NotSupportedByEmulator')
      findings.push(`${onWire}: is neither implemented nor refused`)
  }
  return findings
}
