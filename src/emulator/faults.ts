import type { FaultKind, FaultRule, RuleOf, ServiceName } from './fault-rule.ts'

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
