import { isEnded, outlookOf, routeOf, statusStyle } from './job-text.ts'
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
      const isNew = !shown.has(id)
      shown.set(id, step)
      const progress = isEnded(job) ? '' : `${progressPercent}%`
      const outlook = outlookOf(job, Date.now())
      if (output.isTerminal) {
        // Once is enough to copy it.
        if (isNew) output.line(output.paint('dim', `          job ${id}`))
        output.line(spacedLine(job, outlook, output))
      } else output.line([new Date().toISOString(), id, status, progress, outlook].join('\t'))
    },
    note: output.note,
    pause: () => {},
    resume: () => {},
    end: () => {},
  }
}

const STEP_PERCENT = 5

const spacedLine = (job: JobFragment, outlook: string, { paint }: Output): string => {
  const { status, progressPercent, failure } = job
  const progress = isEnded(job) ? '     ' : `${String(progressPercent).padStart(3)} %`
  const time = new Date().toTimeString().slice(0, 8)
  const state = paint(statusStyle(status), status.padEnd(STATUS_WIDTH))
  const end = failure ? `  ${paint('red', failure.code)}` : ''
  return `${time}  ${state} ${progress}  ${routeOf(job)}${end}  ${outlook}`.trimEnd()
}

/** Of the longest status. */
export const STATUS_WIDTH = 10
