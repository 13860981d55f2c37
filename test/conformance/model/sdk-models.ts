import Ecs from '@alicloud/ecs20140526'
import Kms from '@alicloud/kms20160120'
import Ram from '@alicloud/ram20150501'
import Sts from '@alicloud/sts20150401'

import { newerKmsModels } from './newer-kms-models.ts'
import type { Model } from './response-model.ts'

type Package = Readonly<Record<string, unknown>>

const packages: Readonly<Record<string, Package>> = {
  ecs: Ecs,
  kms: { ...Kms, ...newerKmsModels },
  ram: Ram,
  sts: Sts,
}

/** Null where the package does not have the operation, or it takes no parameters. */
export const requestModelOf = (service: string, operation: string) =>
  (packages[service]?.[`${operation}Request`] ?? null) as Model | null

export const responseModelOf = (service: string, operation: string) =>
  (packages[service]?.[`${operation}ResponseBody`] ??
    packages[service]?.[`${operation}Response`] ??
    null) as Model | null
