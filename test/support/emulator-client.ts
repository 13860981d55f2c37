import OpenApi, { $OpenApiUtil, OpenApiUtil } from '@alicloud/openapi-core'

import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import type { EcsAnswers, KmsAnswers, RamAnswers } from './emulator-answers.ts'

export type Query = Record<string, unknown>

type Runtime = Parameters<InstanceType<typeof OpenApi.default>['callApi']>[2]

/** Its class is in a package of the SDK's own. */
const defaults = {} as Runtime

const versions = { ecs: '2014-05-26', kms: '2016-01-20', ram: '2015-05-01', sts: '2015-04-01' } as const
export type EmulatedService = keyof typeof versions

/**
 * Calls the emulator through the core of the official SDKs, which signs and sends just as the ECS SDK does, without
 * the second that the ECS SDK takes to load.
 */
export const createEmulatorClient = (
  emulator: RunningEmulator | { port: number },
  credentials: { accessKeyId: string; accessKeySecret: string; securityToken?: string } = demoCredentials,
) => {
  const client = new OpenApi.default(
    new $OpenApiUtil.Config({ ...credentials, endpoint: `127.0.0.1:${emulator.port}`, protocol: 'HTTP' }),
  )
  const call = async (service: keyof typeof versions, action: string, query: Query, method = 'POST') => {
    const params = new $OpenApiUtil.Params({
      action,
      version: versions[service],
      protocol: 'HTTP',
      pathname: '/',
      method,
      authType: 'AK',
      style: 'RPC',
      reqBodyType: 'formData',
      bodyType: 'json',
    })
    const request = new $OpenApiUtil.OpenApiRequest({ query: OpenApiUtil.query(query) })
    const answer = await client.callApi(params, request, defaults)
    return answer['body'] as unknown
  }
  const ecs = async <Action extends keyof EcsAnswers>(action: Action, query: Query, method?: string) =>
    (await call('ecs', action, query, method)) as EcsAnswers[Action]
  return {
    /** Any operation, its answer as it comes. */
    call: async <Answer = object>(service: EmulatedService, action: string, query: Query) =>
      (await call(service, action, query)) as Answer,
    ecs,
    kms: async <Action extends keyof KmsAnswers>(action: Action, query: Query) =>
      (await call('kms', action, query)) as KmsAnswers[Action],
    ram: async <Action extends keyof RamAnswers>(action: Action, query: Query) =>
      (await call('ram', action, query)) as RamAnswers[Action],
    /** An image in any status; undefined when there is none. */
    image: async (regionId: string, imageId: string) =>
      (await ecs('DescribeImages', { RegionId: regionId, ImageId: imageId, Status: 'ALL' })).Images.Image[0],
    imageIdOf: async (regionId: string, name: string) => {
      const { Images } = await ecs('DescribeImages', {
        RegionId: regionId,
        ImageName: name,
        Status: 'ALL',
        PageSize: 100,
      })
      const image = Images.Image.find((candidate) => candidate.ImageName === name)
      if (image === undefined) throw new Error(`There is no image ${name} in ${regionId}.`)
      return image.ImageId
    },
  }
}

const demoCredentials = { accessKeyId: 'emulator-demo-key', accessKeySecret: 'emulator-demo-secret' }

export type EmulatorClient = ReturnType<typeof createEmulatorClient>

/** Status, code and text of the error that a call ends with; fails when it succeeds. */
export const refusalOf = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    const { statusCode, data } = error as {
      statusCode?: number
      data?: { Code: string; Message: string; HttpStatus?: number }
    }
    return { httpStatus: statusCode ?? data?.HttpStatus, code: data?.Code, message: data?.Message }
  }
  throw new Error('The call succeeded.')
}
