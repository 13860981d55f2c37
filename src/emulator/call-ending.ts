import { setTimeout as sleep } from 'node:timers/promises'

import type { Answer, Ending } from './answer-writer.ts'
import { chosenStatusOf } from './chosen-status.ts'
import { faultErrorOf } from './fault-error.ts'
import type { FaultKind } from './fault-rule.ts'
import type { FaultTarget, Faults } from './faults.ts'
import type { Interruption } from './interruption.ts'
import { ListAnswer } from './list-answer.ts'
import type { Caller, Cloud, Operation } from './operation.ts'
import type { QuotaMeter } from './quotas.ts'
import { operationOf } from './request-routing.ts'
import type { Route } from './request-routing.ts'
import { documentedErrorOf } from './service.ts'
import type { Service } from './service.ts'
import type { Account } from './state/account.ts'
import type { Session } from './state/entities.ts'
import type { Store } from './store/store.ts'
import { ApiError } from './wire/api-error.ts'
import { idempotentProcessing, requestErrors, sessionKeyRefused } from './wire/request-errors.ts'

export interface CallEndingParts {
  store: Store
  faults: Faults
  meter: QuotaMeter
  interruption: Interruption
  copySecondsPerGiB: number
  /** Told of errors that are the emulator's own. */
  onInternalError: (error: unknown) => void
}

/** @returns a function that carries out a call whose sender is known, or has a fault happen to it */
export const createCallEnding = (parts: CallEndingParts) => {
  const { store, faults, onInternalError } = parts
  /** Operation and ClientToken of the calls that a delay keeps under way. */
  const underWay = new Set<string>()

  /**
   * @returns false when the account is gone meanwhile
   * @throws ApiError when another call with the same token is under way
   */
  const delay = async (route: Route, operation: Operation, target: FaultTarget) => {
    const token = Object.hasOwn(operation.parameters, 'ClientToken') && route.parameters.get('ClientToken')
    const call = token ? `${operation.name} ${token}` : null
    if (call !== null && underWay.has(call)) throw new ApiError(idempotentProcessing)
    const fault = faults.take(['delay'], target)
    if (fault === null) return true
    const signal = parts.interruption.signal()
    if (call !== null) underWay.add(call)
    await sleep(fault.delayMs ?? 1000, undefined, { ref: false, signal }).catch(() => null)
    if (call !== null) underWay.delete(call)
    return !signal.aborted
  }

  /** @throws ApiError when the call is one too many; clients wait by the machine's clock, not by the emulator's */
  const countCall = (
    { service, regionId }: Route,
    { quota: name }: Operation,
    account: Account,
    now: Date,
  ) => {
    const quota = name === null ? undefined : service.quotas[name]
    if (quota === undefined) return
    const waitMs = parts.meter.count(`${service.name} ${name}`, quota, regionId, now)
    if (waitMs === null) return
    const httpStatus = chosenStatusOf(quota.refusal, service, account.choices)
    throw new ApiError({ ...quota.refusal, httpStatus }, quota.hint ? waitMs / store.clockSpeed() : undefined)
  }

  const answerOf = (route: Route, operation: Operation, cloud: Cloud, requestId: string): Answer => {
    try {
      return {
        kind: 'answer',
        httpStatus: 200,
        body: withRequestId(operation.answer(cloud, route), requestId),
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (!isDocumented(error, route, operation))
        onInternalError(new Error(`${operation.name} has no error ${error.httpStatus} ${error.code}.`))
      throw asChosen(error, route.service, cloud.account)
    }
  }

  /** Null when the call was interrupted, and nothing is left to answer it. */
  return async (route: Route, session: Session | null, requestId: string): Promise<Ending | null> => {
    const operation = operationOf(route)
    const { service, regionId } = route
    const target: FaultTarget = { service: service.name, operation: operation.name, regionId }
    if (!(await delay(route, operation, target))) return null
    const fault = faults.take(['throttle', 'http-error', 'html', 'reset', 'drop-answer', 'cut-body'], target)
    if (fault?.kind === 'reset') return { kind: 'cut' }
    if (fault?.kind === 'html') return { kind: 'html', httpStatus: fault.httpStatus ?? 502 }
    const now = store.now()
    const account = store.accountAt(now)
    if (fault?.kind === 'throttle' || fault?.kind === 'http-error')
      throw new ApiError(faultErrorOf(fault, service, operation, account.choices), fault.retryAfterMs)
    countCall(route, operation, account, now)
    const cloud: Cloud = {
      account,
      now,
      caller: callerOf(account, session),
      commit: (...changes) => store.commit(now, changes),
      takeFault: (kind: FaultKind) => faults.take([kind], target) !== null,
      copySecondsPerGiB: parts.copySecondsPerGiB,
    }
    if (fault === null) return answerOf(route, operation, cloud, requestId)
    try {
      const answer = answerOf(route, operation, cloud, requestId)
      return fault.kind === 'cut-body' ? { ...answer, isCutShort: true } : { kind: 'cut' }
    } catch (error) {
      if (error instanceof ApiError) return { kind: 'cut' }
      throw error
    }
  }
}

const withRequestId = (answer: object, RequestId: string) =>
  answer instanceof ListAnswer ? answer.with({ RequestId }) : { RequestId, ...answer }

/** @throws ApiError when the role that was assumed is gone (sts.role-gone) */
const callerOf = (account: Account, session: Session | null): Caller => {
  if (session === null) return { kind: 'user' }
  const role = account.roles.get(session.roleName)
  if (role?.roleId !== session.roleId) throw new ApiError(sessionKeyRefused)
  return { kind: 'role', role, sessionName: session.sessionName }
}

const asChosen = (error: ApiError, service: Service, { choices }: Account) =>
  new ApiError({
    code: error.code,
    message: error.message,
    httpStatus: chosenStatusOf(error, service, choices),
  })

const isDocumented = ({ code }: ApiError, { service }: Route, operation: Operation) =>
  documentedErrorOf(service, operation, code) !== undefined ||
  requestErrors.some((error) => error.code === code)
