/** A change of a job's status, as the API tells it. */
export interface SeenEvent {
  at: string
  status: string
  message: string | null
  cloudRequestId: string | null
}

/** A job as an answer of the API showed it. */
export interface SeenJob {
  id: string
  status: string
  targetImageId: string | null
  cancelRequestedAt: string | null
  sourceRegionId: string
  sourceImageId: string
  destinationRegionId: string
  failure: { code: string; upstreamCode: string | null } | null
  events: SeenEvent[]
}

export interface CopyRequest {
  sourceRegionId: string
  imageId: string
  destinationRegionId: string
  idempotencyKey: string
  encrypted?: true
  keyId?: string
  name?: string
}

export type Question =
  { kind: 'copy'; input: CopyRequest } | { kind: 'cancel' | 'retry' | 'look'; jobId: string }

/** A question that got its answer. `sent` and `received` count all that happens in a run, in order. */
export interface Answered {
  question: Question
  sent: number
  received: number
  job: SeenJob | null
  /** Of `userErrors`. */
  errorCodes: string[]
  replayed: boolean
}

/** Everything that clients were told. */
export interface History {
  answers: readonly Answered[]
  /** Questions without a usable answer, by reason: they prove nothing, so they are only counted. */
  unanswered: ReadonlyMap<string, number>
  /** Numbers the sending or the receiving. */
  tick(): number
  add(answered: Answered): void
  addUnanswered(reason: string): void
}

export const createHistory = (): History => {
  const answers: Answered[] = []
  const unanswered = new Map<string, number>()
  let now = 0
  return {
    answers,
    unanswered,
    tick: () => (now += 1),
    add: (answered) => void answers.push(answered),
    addUnanswered: (reason) => void unanswered.set(reason, (unanswered.get(reason) ?? 0) + 1),
  }
}

/** Whether the first answer was there before the second question was sent. */
export const precedes = (first: Answered, second: Answered): boolean => first.received < second.sent
