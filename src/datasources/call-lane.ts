import { bulkhead } from 'cockatiel'
import pThrottle from 'p-throttle'
import type { CloudService } from './call-meter.ts'

/** A little more than a second: the way to the cloud may bring two calls closer together. */
const RATE_WINDOW_MS = 1_050

export interface LaneSettings {
  /** Calls of one service and region under way at a time. */
  callsAtOnce: number
  /** Calls of one service and region that may wait for their turn; the next one is refused. */
  queueLimit: number
  /** KMS calls per second and region. The documents name 50 and, elsewhere, 20 for all readers of an account. */
  kmsCallsPerSecond: number
}

/** Lets a call through when a slot is free and the rate allows it. A call whose signal is aborted is not sent. */
type Lane = <T>(send: () => Promise<T>, signal: AbortSignal) => Promise<T>

const createLane = (service: CloudService, settings: LaneSettings): Lane => {
  const slots = bulkhead(settings.callsAtOnce, settings.queueLimit)
  const rate = pThrottle({ limit: settings.kmsCallsPerSecond, interval: RATE_WINDOW_MS, strict: true })
  const turn = service === 'kms' ? rate(async () => undefined) : async () => undefined
  // The turn is taken inside the slot, so that at most callsAtOnce turns are wasted on callers that gave up.
  return (send, signal) =>
    slots.execute(async () => {
      await turn()
      signal.throwIfAborted()
      return send()
    }, signal)
}

/** One lane for each service and region, made when first needed. Regions are checked before they get here. */
export const createLanes = (settings: LaneSettings) => {
  const lanes = new Map<string, Lane>()
  return (service: CloudService, regionId: string | null): Lane => {
    const name = `${service}/${regionId ?? ''}`
    const lane = lanes.get(name) ?? createLane(service, settings)
    lanes.set(name, lane)
    return lane
  }
}
