import { setTimeout as delay } from 'node:timers/promises'
import type { EmulatorClient } from '../support/emulator-client.ts'
import { imagesOfJobs } from './cloud-images.ts'
import { liveImages } from './image-checks.ts'

const EVERY_MS = 2_000

export interface Witness {
  /** What was seen, and ends looking. */
  end(): Promise<string[]>
}

/** Looks at the cloud all the time: a second copy that is removed before the end was made, and paid for, all the same. */
export const startWitness = (cloud: EmulatorClient): Witness => {
  const over = new AbortController()
  const seen = new Set<string>()
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      // Its own questions are hit by the weather too.
      const images = await imagesOfJobs(cloud).catch(() => [])
      for (const [jobId, { length }] of liveImages(images))
        if (length > 1) seen.add(`Job ${jobId} had ${length} live images at once.`)
      await delay(EVERY_MS, undefined, { signal: over.signal }).catch(() => {})
    }
  }
  const watching = watch()
  return {
    end: async () => {
      over.abort()
      await watching
      return [...seen]
    },
  }
}
