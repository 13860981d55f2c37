import { z } from 'zod'

import { switchesWith } from './assumptions.ts'
import type { Choices } from './assumptions.ts'
import type { CallLog, CallRecord } from './call-log.ts'
import { coverageOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { demoCredentials } from './credentials.ts'
import { faultRuleOf } from './fault-rule.ts'
import type { FaultRule } from './fault-rule.ts'
import type { Faults, ListedFault } from './faults.ts'
import type { Interruption } from './interruption.ts'
import type { QuotaMeter } from './quotas.ts'
import { rulings } from './rulings.ts'
import { documentOfFile } from './seed/document-of-file.ts'
import type { Service } from './service.ts'
import type { Account } from './state/account.ts'
import { DISK_ENCRYPTION_ROLE, diskEncryptionRoleOf } from './state/defaults.ts'
import { accountDocument } from './state/document.ts'
import type { AccountFile } from './state/document.ts'
import type { Store } from './store/store.ts'

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
    counts: { regions: number; images: number; snapshots: number; keys: number }
    uptimeMs: number
  }
  /** The latest 10,000 calls, oldest first. */
  calls: () => readonly CallRecord[]
  clearCalls: () => void
  credentials: () => { accessKeyId: string; accessKeySecret: string }
  assumptions: () => { switches: ReturnType<typeof switchesWith>; rulings: typeof rulings }
  /** Chooses otherwise where the documents are silent. */
  setAssumptions: (choices: Partial<Choices>) => void
  coverage: () => Coverage
  clock: () => { now: Date; speed: number }
  /** Puts the emulator's clock forward: copies go on by as much. */
  advanceClock: (milliseconds: number) => void
  /** Seconds of the emulator's clock for each of the machine: copies go on as fast. */
  setClockSpeed: (speed: number) => void
  /** Both at once. */
  setClock: (different: { advanceMs?: number | undefined; speed?: number | undefined }) => void
  /** The whole account, from which `load` or a seed makes the same one again. */
  dump: () => AccountFile
  /**
   * Cuts the calls that a delay keeps under way.
   * @throws InvalidDocument, and changes nothing, when the file is not valid or contradicts itself
   */
  load: (file: AccountFile) => void
  /**
   * Back to the seed, as of now, with no faults, no calls, and quotas that nothing was taken from. Cuts the calls that a
   * delay keeps under way.
   */
  reset: () => void
  /** The rules that can hit something here. */
  faultRule: () => ReturnType<typeof faultRuleOf>
  /**
   * @returns its ID
   * @throws z.ZodError for a rule that could never hit, or that no HTTP answer can have
   */
  addFault: (rule: FaultRule) => string
  /** Also those that can hit no more. */
  faults: () => readonly ListedFault[]
  /** @returns whether there was such a fault */
  removeFault: (id: string) => boolean
  clearFaults: () => void
  /** Gives ECS the role that it encrypts disks with, or takes it away. */
  setRoleGranted: (granted: boolean) => void
}

interface ControlParts {
  store: Store
  calls: CallLog
  faults: Faults
  meter: QuotaMeter
  interruption: Interruption
  services: readonly Service[]
  dataDir: string | null
  settings: ShownSettings
}

export const createControl = (parts: ControlParts): EmulatorControl => {
  const { store, calls, faults, meter, interruption, services, dataDir, settings } = parts
  const startedAtMs = performance.now()
  const coverage = coverageOf(services)
  const account = () => store.accountAt(store.now())
  const setClock: EmulatorControl['setClock'] = ({ advanceMs, speed }) =>
    store.setClock({
      at: advanceMs === undefined ? undefined : new Date(store.now().getTime() + advanceMs),
      speed,
    })
  const faultRule = () => faultRuleOf(coverage, [...account().regions.keys()])
  return {
    health: () => ({
      name: 'image-encryption-gateway-emulator',
      pid: process.pid,
      dataDir,
      settings,
      counts: countsOf(account()),
      uptimeMs: Math.round(performance.now() - startedAtMs),
    }),
    calls: calls.list,
    clearCalls: calls.clear,
    credentials: () => demoCredentials,
    assumptions: () => ({ switches: switchesWith(account().choices), rulings }),
    setAssumptions: (choices) =>
      store.commit(store.now(), [{ type: 'choices', value: { ...account().choices, ...choices } }]),
    coverage: () => coverage,
    clock: () => ({ now: store.now(), speed: store.clockSpeed() }),
    advanceClock: (advanceMs) => setClock({ advanceMs }),
    setClockSpeed: (speed) => setClock({ speed }),
    setClock,
    dump: () => z.encode(accountDocument, store.dump()),
    load: (file) => {
      store.load(documentOfFile(file))
      interruption.interrupt()
    },
    reset: () => {
      store.reset()
      interruption.interrupt()
      faults.clear()
      calls.clear()
      meter.clear()
    },
    faultRule,
    addFault: (rule) => faults.add(faultRule().parse(rule)),
    faults: faults.list,
    removeFault: faults.remove,
    clearFaults: faults.clear,
    setRoleGranted: (granted) => {
      const now = store.now()
      const value = granted ? diskEncryptionRoleOf(now) : null
      store.commit(now, [{ type: 'role', name: DISK_ENCRYPTION_ROLE, value }])
    },
  }
}

const countsOf = ({ regions }: Account) => {
  const counts = { regions: regions.size, images: 0, snapshots: 0, keys: 0 }
  for (const { images, snapshots, keys } of regions.values()) {
    counts.images += images.size
    counts.snapshots += snapshots.size
    counts.keys += keys.size
  }
  return counts
}
