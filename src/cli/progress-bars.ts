import cliProgress from 'cli-progress'
import { isEnded, outlookOf, statusStyle } from './job-text.ts'
import type { JobFragment } from './generated/operations.ts'
import { type JobView, STATUS_WIDTH } from './job-view.ts'
import type { Output } from './output.ts'

const LONGEST_BAR = 30
const SHORTEST_BAR = 4

/** For a person: a bar for each job that moves by itself, with the time that is left. */
export const createProgressBars = (output: Output): JobView => {
  const jobs = new Map<string, JobFragment>()
  let bars: Bars | null = null
  let isPaused = false

  const draw = () => {
    if (isPaused || jobs.size === 0) return
    bars ??= createBars(output)
    for (const job of jobs.values()) bars.update(job)
  }
  const clear = () => {
    bars?.stop()
    bars = null
  }
  const pause = () => {
    isPaused = true
    clear()
  }
  return {
    show: (job) => {
      jobs.set(job.id, job)
      draw()
    },
    note: (text) => {
      // Above the bars, which go on below.
      clear()
      output.note(text)
      draw()
    },
    pause,
    resume: () => {
      isPaused = false
      draw()
    },
    end: pause,
  }
}

type Bars = ReturnType<typeof createBars>

const createBars = (output: Output) => {
  const multi = new cliProgress.MultiBar(
    {
      stream: process.stdout,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
      linewrap: true,
      // It counts the seconds down between changes too.
      fps: 2,
      forceRedraw: true,
      format: (_options, { value }, { job }: { job: JobFragment }) => barText(job, value, output),
    },
    cliProgress.Presets.shades_classic,
  )
  const bars = new Map<string, cliProgress.SingleBar>()
  return {
    update: (job: JobFragment) => {
      const bar = bars.get(job.id)
      if (bar) bar.update(job.progressPercent, { job })
      else bars.set(job.id, multi.create(100, job.progressPercent, { job }))
    },
    stop: () => multi.stop(),
  }
}

const barText = (job: JobFragment, percent: number, output: Output): string => {
  const { status, sourceImageId, destinationRegionId } = job
  const outlook = isEnded(job) ? '' : outlookOf(job, Date.now())
  const tail = `${String(percent).padStart(3)} %  ${outlook}`
  const target = `${sourceImageId} → ${destinationRegionId}`
  const room = output.columns - STATUS_WIDTH - tail.length - 4
  const width = room < SHORTEST_BAR ? 0 : Math.min(LONGEST_BAR, room)
  const filled = Math.round((width * percent) / 100)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
  const name = room - width > target.length + 2 ? `  ${output.paint('dim', target)}` : ''
  return `${output.paint(statusStyle(status), status.padEnd(STATUS_WIDTH))} ${bar} ${tail}${name}`
}
