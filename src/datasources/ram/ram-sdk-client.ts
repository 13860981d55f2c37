import OpenApi, { $OpenApiUtil } from '@alicloud/openapi-core'
import { z } from 'zod'
import { requiredText } from '../wire-types.ts'
import { CloudError } from '../cloud-error.ts'
import { bodyOf, type SdkClientOptions } from '../sdk-options.ts'
import type { RamApi } from './ram-api.ts'

/** Full code and status are not documented; Alibaba's own tools test this beginning. */
const isNotFound = (error: unknown) => error instanceof CloudError && error.code.startsWith('EntityNotExist')

const roleNameOf = (body: unknown): string =>
  z.object({ Role: z.object({ RoleName: requiredText }) }).parse(body).Role.RoleName

/** The declared type asks for a model; the client reads plain options just as well (observed). */
const noRuntimeOptions = {} as Parameters<InstanceType<typeof OpenApi.default>['callApi']>[2]

/** RAM (2015-05-01), one central endpoint. */
export const createRamSdkClient = ({ caller, credential, endpointOverride }: SdkClientOptions): RamApi => {
  const client = new OpenApi.default(
    new $OpenApiUtil.Config({
      credential,
      endpoint: 'ram.aliyuncs.com',
      readTimeout: caller.attemptTimeoutMs,
      connectTimeout: caller.attemptTimeoutMs,
      ...endpointOverride,
    }),
  )
  const getRole = new $OpenApiUtil.Params({
    action: 'GetRole',
    version: '2015-05-01',
    protocol: 'HTTPS',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  })

  return {
    roleExists: async (roleName, meter) => {
      const request = new $OpenApiUtil.OpenApiRequest({ query: { RoleName: roleName } })
      const call = { service: 'ram', operation: 'GetRole', regionId: null } as const
      const attempt = async () => bodyOf(call, await client.callApi(getRole, request, noRuntimeOptions))
      try {
        await caller.call({ ...call, idempotent: true, meter }, attempt, roleNameOf)
        return true
      } catch (error) {
        if (isNotFound(error)) return false
        throw error
      }
    },
  }
}
