import { assumptions } from './assumptions.ts'
import type { Assumptions } from './assumptions.ts'
import type { CallLog, CallRecord } from './call-log.ts'
import { coverageOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { demoCredentials } from './credentials.ts'
import type { FaultRule, Faults } from './faults.ts'
import type { Service } from './service.ts'
import type { Store } from './store.ts'

/** By which a gateway tells whether one that runs is set up as it wants it. */
interface ShownSettings {
  copySecondsPerGiB: number
  kmsReadsPerSecond: number
}

/** What a test or the admin API may do with an emulator. */
export interface EmulatorControl {
  health: () => {
    name: string
    pid: number
    dataDir: string | null
    settings: ShownSettings
    uptimeMs: number
  }
  /** The latest 10,000 calls, oldest first. */
  calls: () => readonly CallRecord[]
  clearCalls: () => void
  credentials: () => { accessKeyId: string; accessKeySecret: string }
  assumptions: () => Assumptions
  coverage: () => Coverage
  /** Puts the emulator's clock forward: copies go on by as much. */
  advanceClock: (milliseconds: number) => void
  addFault: (rule: FaultRule) => void
  faults: () => readonly FaultRule[]
  clearFaults: () => void
  /** Gives ECS the role that it encrypts disks with, or takes it away. */
  setRoleGranted: (granted: boolean) => void
}

interface ControlParts {
  store: Store
  calls: CallLog
  faults: Faults
  services: readonly Service[]
  dataDir: string | null
  settings: ShownSettings
}

export const createControl = (parts: ControlParts): EmulatorControl => {
  const { store, calls, faults, services, dataDir, settings } = parts
  const startedAtMs = performance.now()
  const coverage = coverageOf(services)
  return {
    health: () => ({
      name: 'image-encryption-gateway-emulator',
      pid: process.pid,
      dataDir,
      settings,
      uptimeMs: Math.round(performance.now() - startedAtMs),
    }),
    calls: calls.list,
    clearCalls: calls.clear,
    credentials: () => demoCredentials,
    assumptions: () => assumptions,
    coverage: () => coverage,
    advanceClock: store.advanceClock,
    addFault: faults.add,
    faults: faults.list,
    clearFaults: faults.clear,
    setRoleGranted: (granted) => store.commit({ type: 'role-set', granted }),
  }
}
