import { createEcsService } from './ecs/ecs-service.ts'
import { createKmsService } from './kms/kms-service.ts'
import { createRamService } from './ram/ram-service.ts'
import type { Service } from './service.ts'
import { createStsService } from './sts/sts-service.ts'

/** Quotas that can be set; left out, those of the cloud. */
export interface QuotaSettings {
  /** Of DescribeImages, for the account; 1,000. */
  describeImagesPerMinute?: number | undefined
  /** Of all KMS reads together, for each region; 50. */
  kmsReadsPerSecond?: number | undefined
  /** Of AssumeRole, for the account; 6,000. */
  assumeRolesPerMinute?: number | undefined
}

/** All APIs that are emulated, the most asked one first. */
export const createServices = ({
  describeImagesPerMinute = 1000,
  kmsReadsPerSecond = 50,
  assumeRolesPerMinute = 6000,
}: QuotaSettings): Service[] => [
  createEcsService(describeImagesPerMinute),
  createKmsService(kmsReadsPerSecond),
  createRamService(),
  createStsService(assumeRolesPerMinute),
]
