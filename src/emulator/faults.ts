export type ServiceName = 'ecs' | 'kms' | 'ram' | 'sts'

/** A fault happens to each call that all of these fit, where they are given. */
interface FaultScope {
  service?: ServiceName | undefined
  operation?: string | undefined
  regionId?: string | undefined
  /** How often; until the rules are cleared when left out. */
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
 * when half of the answer is sent; `other-key` has a
 * CopyImage silently use another key; `copy-fails` has it end in CreateFailed; `leaves-snapshots` has a CancelCopyImage
 * remove the image alone.
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

/** @param random draws for the rules with a probability: 0 and up, less than 1 */
export const createFaults = (random: () => number = Math.random) => {
  let rules: FaultRule[] = []
  return {
    add: (rule: FaultRule) => {
      rules.push({ ...rule })
    },
    list: (): readonly FaultRule[] => rules,
    clear: () => {
      rules = []
    },
    /** The oldest rule of these kinds that fits and hits, used up by one. */
    take: <Kind extends FaultKind>(kinds: readonly Kind[], target: FaultTarget) => {
      const isWanted = (rule: FaultRule): rule is RuleOf<Kind> =>
        kinds.some((kind) => kind === rule.kind) &&
        fits(rule, target) &&
        (rule.probability === undefined || random() < rule.probability)
      const rule = rules.find(isWanted)
      if (rule === undefined) return null
      if (rule.times !== undefined) {
        rule.times -= 1
        if (rule.times <= 0) rules = rules.filter((other) => other !== rule)
      }
      return rule
    },
  }
}

export type Faults = ReturnType<typeof createFaults>

const fits = (rule: FaultScope, target: FaultTarget) =>
  (rule.service ?? target.service) === target.service &&
  (rule.operation ?? target.operation) === target.operation &&
  (rule.regionId ?? target.regionId) === target.regionId
