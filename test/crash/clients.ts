import { setTimeout as delay } from 'node:timers/promises'
import { ask } from './asking.ts'
import type { CopyChoices } from './copy-choices.ts'
import type { Answered, History, Question } from './history.ts'
import { createKnownJobs, type KnownJobs } from './known-jobs.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface ClientSettings {
  clients: number
  /** Nothing new is asked for while so many jobs are unfinished. */
  unfinishedJobs: number
  pauseMs: readonly [from: number, to: number]
}

interface ClientScene extends ClientSettings {
  history: History
  choices: CopyChoices
  random: SeededRandom
  /** Of the gateways that serve just now. */
  endpoints(): string[]
}

export interface Clients {
  /** Ends once every question that must be answered has been, by gateways that stay up from now on. */
  finish(): Promise<void>
}

/** Share of the jobs that somebody cancels. */
const UNWANTED_SHARE = 0.35

/** People who ask for copies, change their minds, and send again what was not answered, or was. */
export const startClients = (scene: ClientScene): Clients => {
  const { history, choices, random } = scene
  const jobs = createKnownJobs(random.branch('known jobs'), UNWANTED_SHARE)
  const owed: Question[] = []
  const over = new AbortController()

  const put = async (question: Question, isPatient: boolean): Promise<void> => {
    const endpoints = scene.endpoints()
    const signal =
      !isPatient && random.chance(0.05) ? AbortSignal.timeout(Math.round(random.between(1, 400))) : undefined
    const endpoint = endpoints.length > 0 ? random.pick(endpoints) : null
    const answered = endpoint && (await ask(endpoint, question, history, signal))
    if (!answered) {
      owed.push(question)
      return
    }
    jobs.note(answered, question.kind === 'copy' ? question.input : null)
    if (isRefusedCopy(answered) && question.kind === 'copy') choices.strike(question.input)
  }
  const act = async (): Promise<void> => {
    const repeated = random.chance(0.6) ? owed.shift() : undefined
    const question = repeated ?? nextQuestion(scene, jobs)
    if (!question) return
    // Two at once: the same client by two ways, or a proxy that repeats.
    const times = random.chance(0.1) ? 2 : 1
    await Promise.all(Array.from({ length: times }, () => put(question, false)))
  }
  const live = async (): Promise<void> => {
    while (!over.signal.aborted) {
      // Without a gateway nobody gets far enough to ask.
      if (scene.endpoints().length > 0) await act()
      await delay(random.between(...scene.pauseMs))
    }
  }
  const lives = Array.from({ length: scene.clients }, live)
  return {
    finish: async () => {
      over.abort()
      await Promise.all(lives)
      for (let question = owed.shift(); question; question = owed.shift()) {
        await put(question, true)
        // A gateway that is just starting; what stays unanswered for good shows as stuck.
        if (owed.includes(question)) await delay(200)
      }
    },
  }
}

const isRefusedCopy = ({ question, job }: Answered) => question.kind === 'copy' && !job

const nextQuestion = (scene: ClientScene, jobs: KnownJobs): Question | null => {
  const { choices, random } = scene
  const dice = random.next()
  if (dice < 0.4 && jobs.unfinished() < scene.unfinishedJobs)
    return { kind: 'copy', input: choices.next(random) }
  if (dice < 0.47) {
    const input = jobs.toRepeat()
    return input && { kind: 'copy', input }
  }
  const kind = dice < 0.72 ? 'cancel' : dice < 0.77 ? 'retry' : 'look'
  const job = kind === 'cancel' ? jobs.toCancel() : kind === 'retry' ? jobs.toRetry() : jobs.toLookAt()
  return job && { kind, jobId: job.id }
}
