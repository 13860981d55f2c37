import { globalOperation } from '../operation.ts'
import { oneOf } from '../wire/parameters.ts'

export const describeRegions = globalOperation(
  { name: 'DescribeRegions', parameters: { AcceptLanguage: oneOf(['zh-CN', 'en-US', 'ja']) } },
  ({ cloud, parameters }) => ({
    Regions: {
      Region: [...cloud.account.regions.values()].map(({ regionId, localNames }) => ({
        RegionId: regionId,
        LocalName: localNames[parameters.AcceptLanguage ?? 'zh-CN'],
        RegionEndpoint: `ecs.${regionId}.aliyuncs.com`,
        Status: 'available',
      })),
    },
  }),
)
