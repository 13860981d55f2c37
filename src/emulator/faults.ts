import type { ErrorDefinition } from './wire/api-error.ts'

export type ServiceName = 'ecs' | 'kms' | 'ram'

/**
 * What can be made to go wrong. `drop-answer` carries out the request and then cuts the connection; `other-key` has a
 * CopyImage silently use another key; `copy-fails` has it end in CreateFailed.
 */
export const faultKinds = [
  'throttle',
  'http-error',
  'html',
  'reset',
  'delay',
  'drop-answer',
  'other-key',
  'copy-fails',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** A fault happens to each call that all its given fields fit. */
export interface FaultRule {
  kind: FaultKind
  service?: ServiceName | undefined
  operation?: string | undefined
  regionId?: string | undefined
  /** How often; until the rules are cleared when left out. */
  times?: number | undefined
  httpStatus?: number | undefined
  code?: string | undefined
  message?: string | undefined
  delayMs?: number | undefined
  retryAfterMs?: number | undefined
}

export interface FaultTarget {
  service: ServiceName
  operation: string
  regionId: string
}

export const createFaults = () => {
  let rules: FaultRule[] = []
  return {
    add: (rule: FaultRule) => {
      rules.push({ ...rule })
    },
    list: (): readonly FaultRule[] => rules,
    clear: () => {
      rules = []
    },
    /** The oldest rule of these kinds that fits, used up by one. */
    take: (kinds: readonly FaultKind[], target: FaultTarget): FaultRule | null => {
      const rule = rules.find((candidate) => kinds.includes(candidate.kind) && fits(candidate, target))
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

const fits = (rule: FaultRule, target: FaultTarget) =>
  (rule.service ?? target.service) === target.service &&
  (rule.operation ?? target.operation) === target.operation &&
  (rule.regionId ?? target.regionId) === target.regionId

/** Status, code and text of a fault, as the rule has them or as the service would. */
export const faultErrorOf = (rule: FaultRule, service: ServiceName): ErrorDefinition => {
  const usual = rule.kind === 'throttle' ? throttled[service] : broken[service]
  return {
    code: rule.code ?? usual.code,
    httpStatus: rule.httpStatus ?? usual.httpStatus,
    message: rule.message ?? usual.message,
  }
}

const flowControl = {
  code: 'Throttling.User',
  httpStatus: 400,
  message: 'Request was denied due to user flow control.',
}
const internalError = {
  code: 'InternalError',
  httpStatus: 500,
  message: 'The request processing has failed due to some unknown error, exception or failure.',
}

const throttled: Record<ServiceName, ErrorDefinition> = {
  ecs: flowControl,
  kms: { code: 'Rejected.Throttling', httpStatus: 429, message: 'QPS Limit Exceeded' },
  ram: flowControl,
}

const broken: Record<ServiceName, ErrorDefinition> = {
  ecs: internalError,
  kms: { code: 'InternalFailure', httpStatus: 500, message: 'Internal Failure.' },
  ram: internalError,
}
