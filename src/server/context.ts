import type { FastifyRequest } from 'fastify'
import type { CopyJobService } from '../copy-jobs/copy-job-service.ts'
import type { CallMeter } from '../datasources/call-meter.ts'
import type { EcsApi } from '../datasources/ecs/ecs-api.ts'
import { EncryptionCoverageDataSource } from '../datasources/ecs/encryption-coverage.datasource.ts'
import { ImageDataSource } from '../datasources/ecs/image.datasource.ts'
import { RegionEncryptionDataSource } from '../datasources/ecs/region.datasource.ts'
import { SnapshotDataSource } from '../datasources/ecs/snapshot.datasource.ts'
import { AliasDataSource } from '../datasources/kms/alias.datasource.ts'
import { KeyTagDataSource } from '../datasources/kms/key-tag.datasource.ts'
import { KeyDataSource } from '../datasources/kms/key.datasource.ts'
import type { KmsApi } from '../datasources/kms/kms-api.ts'
import type { RamApi } from '../datasources/ram/ram-api.ts'
import { RoleDataSource } from '../datasources/ram/role.datasource.ts'
import { canBeImageId, canBeKeyReference } from '../datasources/resource-id.ts'
import type { SharedCache } from '../datasources/shared-cache.ts'
import { coverageOf } from '../encryption/encryption-coverage.ts'
import type { GatewayContext, RegionLookup } from '../resolvers/gateway-context.ts'
import { createCallCounter } from './call-counter.ts'
import { createCopyJobSource } from './copy-job-source.ts'
import { languageOf } from './language.ts'

/** What all requests share. */
interface SharedParts {
  ecs: EcsApi
  kms: KmsApi
  ram: RamApi
  cache: SharedCache
  regions: RegionLookup
  copyJobService: CopyJobService
  copyPollIntervalMs: number
  copiesPerRegion: number
}

interface PartialError {
  error: unknown
  path: readonly (string | number)[]
}

/** What the server needs of a request beside what resolvers may reach. */
export interface RequestContext extends GatewayContext {
  logger: Pick<FastifyRequest['log'], 'error' | 'warn'>
  meter: CallMeter & { cost(): object }
  partialErrors: readonly PartialError[]
}

/** What a context is made from: an HTTP request, or the one that opened a WebSocket. */
export type ContextSource = Pick<FastifyRequest, 'headers' | 'log'>

/** There is no authentication yet, and only this machine can connect. */
const localCaller = { name: 'local' }

/** New loaders for each request, over caches that all requests share. */
export const createRequestContext = (parts: SharedParts, request: ContextSource): RequestContext => {
  const { ecs, kms, ram, cache } = parts
  const meter = createCallCounter()
  const partialErrors: PartialError[] = []
  const images = new ImageDataSource(ecs, meter)
  const snapshots = new SnapshotDataSource(ecs, meter)
  return {
    language: languageOf(request.headers['accept-language']),
    caller: localCaller,
    regions: parts.regions,
    idForms: { isImageId: canBeImageId, isKeyReference: canBeKeyReference },
    images,
    snapshots,
    regionEncryption: new RegionEncryptionDataSource({ api: ecs, cache, meter }),
    encryptionCoverage: new EncryptionCoverageDataSource({ images, snapshots, coverageOf }),
    keys: new KeyDataSource({ api: kms, cache, meter }),
    aliases: new AliasDataSource({ api: kms, cache, meter }),
    keyTags: new KeyTagDataSource({ api: kms, cache, meter }),
    roles: new RoleDataSource({ api: ram, cache, meter }),
    copyJobs: createCopyJobSource(parts, localCaller.name),
    reportPartialError: (error, path) => void partialErrors.push({ error, path }),
    logger: request.log,
    meter,
    partialErrors,
  }
}
