import Kms from '@alicloud/kms20160120'
import { Config } from '@alicloud/rpc-client'
import type { CallMeter } from '../call-meter.ts'
import { CloudError } from '../cloud-error.ts'
import { checkRegion, type SdkClientOptions } from '../sdk-options.ts'
import type { TagRecord } from '../ecs/ecs-api.ts'
import type { KmsApi } from './kms-api.ts'
import { aliasPageOf, keyFiltersOnWire, keyOf, keyPageOf, keyTagPageOf, kmsEndpointOf } from './kms-wire.ts'

const API_VERSION = '2016-01-20'

const hasCode = (error: unknown, ...codes: string[]) =>
  error instanceof CloudError && codes.includes(error.code)

type Query = Record<string, string | number | readonly string[]>

type RequestArguments = Parameters<InstanceType<typeof Kms.default>['doRequest']>

/** As the SDK's own operations call it; its declared types do not know that both may be left empty. */
const withoutBody = [null, {}] as unknown as [RequestArguments[6], RequestArguments[7]]

/** KMS (2016-01-20) through its SDK, by `doRequest`: the typed operations drop what is newer than them. */
export const createKmsSdkClient = (options: SdkClientOptions): KmsApi => {
  const { caller, credential, endpointOverride, knownRegionIds } = options

  /**
   * A client for each call (microseconds), with the parts of a credential that belong together: by itself it asks for
   * them one by one, and they may be renewed in between.
   */
  const createClient = async (regionId: string) => {
    const { accessKeyId, accessKeySecret, securityToken } = await credential.getCredential()
    return new Kms.default(
      new Config({
        accessKeyId,
        accessKeySecret,
        securityToken,
        regionId,
        // Without an endpoint, version 1.2 calls the host `undefined.<region>.aliyuncs.com` (observed).
        endpoint: endpointOverride?.endpoint ?? kmsEndpointOf(regionId),
        // connectTimeout is the idle time of the socket in truth: a smaller one cuts slow answers off (observed).
        readTimeout: caller.attemptTimeoutMs,
        connectTimeout: caller.attemptTimeoutMs,
      }),
    )
  }

  const ask = async <Result>(
    operation: string,
    regionId: string,
    parameters: Query,
    meter: CallMeter | undefined,
    resultOf: (body: unknown) => Result,
  ): Promise<Result> => {
    const call = { service: 'kms', operation, regionId } as const
    checkRegion(call, knownRegionIds)
    const protocol = endpointOverride?.protocol ?? 'HTTPS'
    const query = { RegionId: regionId, ...parameters }
    const attempt = async () => {
      const client = await createClient(regionId)
      return client.doRequest(operation, protocol, 'POST', API_VERSION, 'AK', query, ...withoutBody)
    }
    return caller.call({ ...call, meter, idempotent: true }, attempt, resultOf)
  }

  const readKeyTags: KmsApi['listKeyTags'] = async (regionId, keyIds, meter) => {
    const tags = new Map<string, TagRecord[]>()
    const readFrom = async (nextToken: string | null): Promise<void> => {
      const position: Query = nextToken ? { NextToken: nextToken } : {}
      const parameters = { ResourceType: 'key', ResourceId: keyIds, ...position }
      const page = await ask('ListTagResources', regionId, parameters, meter, keyTagPageOf)
      for (const { keyId, tag } of page.rows) tags.set(keyId, [...(tags.get(keyId) ?? []), tag])
      if (page.nextToken) await readFrom(page.nextToken)
    }
    await readFrom(null)
    return tags
  }

  const listKeyTags: KmsApi['listKeyTags'] = async (regionId, keyIds, meter) => {
    try {
      return await readKeyTags(regionId, keyIds, meter)
    } catch (error) {
      if (!hasCode(error, 'InvalidResourceId.NotFound')) throw error
      if (keyIds.length === 1) return new Map()
      // One key that is gone meanwhile refuses the call for all: look for it by halves.
      const middle = Math.ceil(keyIds.length / 2)
      const halves = [keyIds.slice(0, middle), keyIds.slice(middle)]
      const tags = await Promise.all(halves.map((half) => listKeyTags(regionId, half, meter)))
      return new Map(tags.flatMap((ofHalf) => [...ofHalf]))
    }
  }

  return {
    listKeys: (query, meter) => {
      const { regionId, pageNumber, pageSize } = query
      const parameters = { PageNumber: pageNumber, PageSize: pageSize, ...keyFiltersOnWire(query) }
      return ask('ListKeys', regionId, parameters, meter, keyPageOf)
    },

    describeKey: async (regionId, keyId, meter) => {
      try {
        return await ask('DescribeKey', regionId, { KeyId: keyId }, meter, (body) => keyOf(regionId, body))
      } catch (error) {
        // A key of another region is not found either (KMS error list).
        if (hasCode(error, 'Forbidden.KeyNotFound', 'Forbidden.AliasNotFound')) return null
        throw error
      }
    },

    listAliases: (regionId, pageNumber, pageSize, meter) =>
      ask('ListAliases', regionId, { PageNumber: pageNumber, PageSize: pageSize }, meter, aliasPageOf),

    listKeyTags,
  }
}
