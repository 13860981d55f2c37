import type { RunningEmulator } from './emulator.ts'
import { isLoopback } from './loopback.ts'

/** What the process says once it is up. */
export const greetingOf = (emulator: RunningEmulator, seedPath: string | null): string => {
  const { dataDir, counts } = emulator.health()
  const { accessKeyId, accessKeySecret } = emulator.credentials()
  return [
    `Emulator of ECS, KMS, RAM and STS listening on ${emulator.url} (state: ${dataDir ?? 'in memory'})`,
    ...(isLoopback(new URL(emulator.url).hostname)
      ? []
      : [
          'WARNING: other machines may reach this address. Whoever does can use the emulator, and change or read all that is in it.',
        ]),
    ...(seedPath === null || emulator.isNew
      ? []
      : [
          `The state that was there goes on: ${seedPath} counts from the next reset (POST ${emulator.url}/_emulator/reset).`,
        ]),
    `${counts.regions} regions, ${counts.images} images, ${counts.keys} keys; access key ${accessKeyId}, secret ${accessKeySecret}`,
    `Try: curl '${emulator.url}/_emulator/'`,
  ].join('\n')
}
