import type { RunningEmulator } from './emulator.ts'
import { isLoopback } from './loopback.ts'

/** What the process says once it is up. */
export const greetingOf = (emulator: RunningEmulator, seedPath: string | null): string => {
  const { dataDir, counts } = emulator.health()
  const { accessKeyId, accessKeySecret } = emulator.credentials()
  const isLocal = isLoopback(new URL(emulator.url).hostname)
  const here = isLocal ? emulator.url : `http://127.0.0.1:${emulator.port}`
  return [
    `Emulator of ECS, KMS, RAM and STS listening on ${emulator.url} (state: ${dataDir ?? 'in memory'})`,
    ...(isLocal
      ? []
      : [
          'WARNING: other machines may reach this address. Whoever does can use the emulator, and change or read all that is in it.',
        ]),
    ...(emulator.isNew
      ? []
      : [
          `The state that was there goes on; ${seedPath ?? 'the demo account'} is what POST ${here}/_emulator/reset goes back to.`,
        ]),
    `${counts.regions} regions, ${counts.images} images, ${counts.keys} keys; access key ${accessKeyId}, secret ${accessKeySecret}`,
    `Try: curl ${here}/_emulator/    (what tests can do with it; src/emulator/README.md tells of SDKs and seeds)`,
  ].join('\n')
}
