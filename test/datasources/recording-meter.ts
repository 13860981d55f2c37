import type { CallMeter } from '../../src/datasources/call-meter.ts'

/** A meter that lists what it was told, in order. */
export const recordingMeter = () => {
  const told: string[] = []
  const meter: CallMeter = {
    called: (service) => void told.push(`${service} called`),
    throttled: (service) => void told.push(`${service} throttled`),
    servedFromCache: () => void told.push('from cache'),
  }
  return { meter, told }
}
