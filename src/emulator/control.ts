import { assumptions } from './assumptions.ts'
import type { Assumptions } from './assumptions.ts'
import type { CallLog, CallRecord } from './call-log.ts'
import { demoCredentials } from './credentials.ts'
import type { FaultRule, Faults } from './faults.ts'
import type { Store } from './store.ts'

/** What a test or the admin API may do with an emulator. */
export interface EmulatorControl {
  health: () => { name: string; pid: number; dataDir: string | null; uptimeMs: number }
  /** The latest 10,000 calls, oldest first. */
  calls: () => readonly CallRecord[]
  clearCalls: () => void
  credentials: () => { accessKeyId: string; accessKeySecret: string }
  assumptions: () => Assumptions
  /** Puts the emulator's clock forward: copies go on by as much. */
  advanceClock: (milliseconds: number) => void
  addFault: (rule: FaultRule) => void
  faults: () => readonly FaultRule[]
  clearFaults: () => void
  /** Gives ECS the role that it encrypts disks with, or takes it away. */
  setRoleGranted: (granted: boolean) => void
}

export const createControl = (
  store: Store,
  calls: CallLog,
  faults: Faults,
  dataDir: string | null,
): EmulatorControl => {
  const startedAtMs = performance.now()
  return {
    health: () => ({
      name: 'image-encryption-gateway-emulator',
      pid: process.pid,
      dataDir,
      uptimeMs: Math.round(performance.now() - startedAtMs),
    }),
    calls: calls.list,
    clearCalls: calls.clear,
    credentials: () => demoCredentials,
    assumptions: () => assumptions,
    advanceClock: store.advanceClock,
    addFault: faults.add,
    faults: faults.list,
    clearFaults: faults.clear,
    setRoleGranted: (granted) => store.commit({ type: 'role-set', granted }),
  }
}
