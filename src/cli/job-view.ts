import { isEnded, outlookOf } from './job-text.ts'
import type { JobFragment } from './generated/operations.ts'
import type { Output } from './output.ts'

/** Shows jobs while they run. */
export interface JobView {
  show(job: JobFragment): void
  /** Something beside the jobs, such as a cut connection. */
  note(text: string): void
  /** Leaves the terminal to a question. */
  pause(): void
  resume(): void
  end(): void
}

/** For a file or a program: a line whenever the status changes or the progress has come on. */
export const createLineView = (output: Output): JobView => {
  const shown = new Map<string, string>()
  return {
    show: (job) => {
      if (output.json) return output.document({ copyJob: job }, true)
      const { id, status, progressPercent, queuePosition } = job
      const step = `${status} ${Math.floor(progressPercent / STEP_PERCENT)} ${queuePosition}`
      if (shown.get(id) === step) return
      shown.set(id, step)
      const progress = isEnded(job) ? '' : `${progressPercent}%`
      output.line([new Date().toISOString(), id, status, progress, outlookOf(job, Date.now())].join('\t'))
    },
    note: output.note,
    pause: () => {},
    resume: () => {},
    end: () => {},
  }
}

const STEP_PERCENT = 5
