export type CloudService = 'ecs' | 'kms' | 'ram'

/** Told of everything one answer costs upstream. One per GraphQL request; never shared. */
export interface CallMeter {
  /** One attempt went over the wire; a retry counts again. */
  called(service: CloudService): void
  /** The cloud refused an attempt as throttled. */
  throttled(service: CloudService): void
  /** A value came from the cache shared by all requests, or from a call that another request had under way. */
  servedFromCache(): void
}
