import type { CallMeter } from '../call-meter.ts'

/**
 * What the gateway needs of RAM (2015-05-01), a central service without regions. Throws only CloudError, but for faults
 * of our own.
 */
export interface RamApi {
  /** GetRole. False when the account has no role of that name. */
  roleExists(roleName: string, meter?: CallMeter): Promise<boolean>
}
