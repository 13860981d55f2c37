import { createEcsService } from './ecs/ecs-service.ts'
import { createKmsService } from './kms/kms-service.ts'
import { createRamService } from './ram/ram-service.ts'
import type { Service } from './service.ts'

/** Quotas that can be set; left out, those of the cloud. */
export interface QuotaSettings {
  describeImagesPerMinute?: number | undefined
  kmsReadsPerSecond?: number | undefined
}

/** All APIs that are emulated, the most asked one first. */
export const createServices = ({
  describeImagesPerMinute = 1000,
  kmsReadsPerSecond = 50,
}: QuotaSettings): Service[] => [
  createEcsService(describeImagesPerMinute),
  createKmsService(kmsReadsPerSecond),
  createRamService(),
]
