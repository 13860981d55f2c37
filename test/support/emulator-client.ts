import OpenApi, { $OpenApiUtil, OpenApiUtil } from '@alicloud/openapi-core'
import * as $dara from '@darabonba/typescript'

import type { RunningEmulator } from '../../src/emulator/emulator.ts'

export type Query = Record<string, unknown>
/** A JSON answer of the cloud, loosely typed: tests look into it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Body = any

const versions = { ecs: '2014-05-26', kms: '2016-01-20', ram: '2015-05-01' } as const

/**
 * Calls the emulator through the core of the official SDKs, which signs and sends just as the ECS SDK does, without
 * the second that the ECS SDK takes to load.
 */
export const createEmulatorClient = (emulator: RunningEmulator, credentials = emulator.credentials()) => {
  const client = new OpenApi.default(
    new $OpenApiUtil.Config({ ...credentials, endpoint: `127.0.0.1:${emulator.port}`, protocol: 'HTTP' }),
  )
  const call = async (
    service: keyof typeof versions,
    action: string,
    query: Query,
    method = 'POST',
  ): Promise<Body> => {
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
    const answer = await client.callApi(params, request, new $dara.RuntimeOptions({}))
    return answer.body
  }
  return {
    ecs: (action: string, query: Query, method?: string) => call('ecs', action, query, method),
    kms: (action: string, query: Query, method?: string) => call('kms', action, query, method),
    ram: (action: string, query: Query, method?: string) => call('ram', action, query, method),
  }
}

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
