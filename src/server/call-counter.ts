import type { CallMeter, CloudService } from '../datasources/call-meter.ts'

/** Counts what one answer costs upstream, for `extensions.upstream`. */
export const createCallCounter = () => {
  const cost = { ecs: 0, kms: 0, ram: 0, cacheHits: 0, throttled: 0 }
  const meter: CallMeter & { cost(): typeof cost } = {
    called: (service: CloudService) => void cost[service]++,
    throttled: () => void cost.throttled++,
    servedFromCache: () => void cost.cacheHits++,
    cost: () => ({ ...cost }),
  }
  return meter
}
