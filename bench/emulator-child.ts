import { startEmulator } from '../src/emulator/emulator.ts'
import { manyImages } from './many-images.ts'

/** What the process has used by now. */
export interface Usage {
  cpuMs: number
  residentMiB: number
}

// An emulator of so many images in a process of its own, whose use of the machine can be asked for.
const images = Number(process.argv[2])
const startedAt = performance.now()
const emulator = await startEmulator({
  seed: manyImages(images),
  copySecondsPerGiB: 0,
  describeImagesPerMinute: 1e9,
  kmsReadsPerSecond: 1e9,
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, residentMiB: process.memoryUsage.rss() / 2 ** 20 })
})
// Its server would keep it: the parent that is done, or gone, disconnects.
process.once('disconnect', () => process.exit(0))
process.send?.({ port: emulator.port, loadMs: performance.now() - startedAt })
