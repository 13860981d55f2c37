export type ServiceName = 'ecs' | 'kms' | 'ram' | 'sts'

/** A fault happens to each call that all of these fit, where they are given. */
interface FaultScope {
  service?: ServiceName | undefined
  operation?: string | undefined
  regionId?: string | undefined
  /** How often; until the rule is deleted when left out. */
  times?: number | undefined
  /** Only the nth call that fits, counted from when the rule was made; excludes `times` and `probability`. */
  nth?: number | undefined
  /** From 0 to 1, of each call that fits; to all of them when left out. Only hits count for `times`. */
  probability?: number | undefined
}

/** What is left out is as the service would have it. */
export interface FaultAnswer {
  httpStatus?: number | undefined
  code?: string | undefined
  message?: string | undefined
  retryAfterMs?: number | undefined
}

/**
 * What can be made to go wrong. `drop-answer` carries out the request and then cuts the connection, `cut-body` does so
 * when half of the answer is sent; `other-key` has a CopyImage silently use another key; `copy-fails` has it end in
 * CreateFailed; `leaves-snapshots` has a CancelCopyImage remove the image alone.
 */
export type FaultRule = FaultScope &
  (
    | ({ kind: 'throttle' | 'http-error' } & FaultAnswer)
    | { kind: 'html'; httpStatus?: number | undefined }
    | { kind: 'delay'; delayMs?: number | undefined }
    | { kind: 'reset' | 'drop-answer' | 'cut-body' }
    | { kind: 'other-key' | 'copy-fails'; service?: 'ecs' | undefined; operation?: 'CopyImage' | undefined }
    | { kind: 'leaves-snapshots'; service?: 'ecs' | undefined; operation?: 'CancelCopyImage' | undefined }
  )
export type FaultKind = FaultRule['kind']
type RuleOf<Kind extends FaultKind> = Extract<FaultRule, { kind: Kind }>

export interface FaultTarget {
  service: ServiceName
  operation: string
  regionId: string
}

/** A rule that was made, spent or not. */
export type ListedFault = FaultRule & {
  id: string
  /** How many calls it has happened to. */
  hits: number
}

interface StandingFault {
  id: string
  rule: FaultRule
  /** Calls that fitted. */
  fitting: number
  hits: number
}

/** Rules that can hit no more stay in the list, so that a test can see that they did: so many of them. */
const KEPT_SPENT_RULES = 1000

/** @param random draws for the rules with a probability: 0 and up, less than 1 */
export const createFaults = (random: () => number = Math.random) => {
  let standing: StandingFault[] = []
  let spent: StandingFault[] = []
  let made = 0

  const isHit = ({ rule, fitting }: StandingFault) =>
    (rule.nth === undefined || fitting === rule.nth) &&
    (rule.probability === undefined || random() < rule.probability)
  const retire = () => {
    if (!standing.some(isSpent)) return
    spent = [...spent, ...standing.filter(isSpent)].slice(-KEPT_SPENT_RULES)
    standing = standing.filter((fault) => !isSpent(fault))
  }

  return {
    /** @returns the rule's ID */
    add: (rule: FaultRule): string => {
      made += 1
      const id = `fault-${made}`
      standing.push({ id, rule: { ...rule }, fitting: 0, hits: 0 })
      return id
    },
    /** Oldest first, those that can hit no more before the others. */
    list: (): readonly ListedFault[] =>
      [...spent, ...standing].map(({ id, rule, hits }) => ({ id, ...rule, hits })),
    /** @returns whether there was such a rule */
    remove: (id: string): boolean => {
      const before = standing.length + spent.length
      standing = standing.filter((fault) => fault.id !== id)
      spent = spent.filter((fault) => fault.id !== id)
      return standing.length + spent.length < before
    },
    clear: () => {
      standing = []
      spent = []
    },
    /** The oldest rule of these kinds that fits and hits. */
    take: <Kind extends FaultKind>(kinds: readonly Kind[], target: FaultTarget): RuleOf<Kind> | null => {
      const isWanted = (rule: FaultRule): rule is RuleOf<Kind> =>
        kinds.some((kind) => kind === rule.kind) && fits(rule, target)
      let taken: RuleOf<Kind> | null = null
      for (const fault of standing) {
        const { rule } = fault
        if (!isWanted(rule)) continue
        fault.fitting += 1
        if (taken !== null || !isHit(fault)) continue
        fault.hits += 1
        taken = rule
      }
      retire()
      return taken
    },
  }
}

export type Faults = ReturnType<typeof createFaults>

/** The one operation that a kind is about: other operations may do the same thing on their way. */
const ownOperations: Partial<Record<FaultKind, string>> = {
  'other-key': 'CopyImage',
  'copy-fails': 'CopyImage',
  'leaves-snapshots': 'CancelCopyImage',
}

const fits = (rule: FaultRule, target: FaultTarget) =>
  (rule.service ?? target.service) === target.service &&
  (rule.operation ?? ownOperations[rule.kind] ?? target.operation) === target.operation &&
  (rule.regionId ?? target.regionId) === target.regionId

const isSpent = ({ rule, fitting, hits }: StandingFault) =>
  hits >= (rule.times ?? Infinity) || fitting >= (rule.nth ?? Infinity)
