import { globalOperation } from '../operation.ts'
import { onlyAsFault } from '../wire/api-error.ts'
import { oneOf } from '../wire/parameters.ts'
import { resourceTypeNotFound } from './errors.ts'

// Of the DescribeRegions reference, as of 2025-02-28.

const acceptLanguageNotFound = {
  code: 'InvalidAcceptLanguage.NotFound',
  httpStatus: 404,
  message: 'Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.',
}
const chargeTypeNotValid = {
  code: 'Invalid.InstanceChargeType',
  httpStatus: 403,
  message: 'The specified instanceChargeType is not valid.',
}

/** All regions have all resources, however they are paid for. */
export const describeRegions = globalOperation(
  {
    name: 'DescribeRegions',
    parameters: {
      AcceptLanguage: oneOf(['zh-CN', 'en-US', 'ja'], acceptLanguageNotFound),
      InstanceChargeType: oneOf(
        ['PrePaid', 'PostPaid', 'SpotWithPriceLimit', 'SpotAsPriceGo'],
        chargeTypeNotValid,
      ),
      ResourceType: oneOf(['instance', 'disk', 'reservedinstance', 'scu'], resourceTypeNotFound),
    },
    errors: [
      acceptLanguageNotFound,
      chargeTypeNotValid,
      resourceTypeNotFound,
      ...onlyAsFault('the account may use every region', [
        [403, 'Unauthorized.EmptyRegion', 'The specified account has no access authority to any region.'],
      ]),
    ],
  },
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
