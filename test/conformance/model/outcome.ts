import type { EmulatedService, Query } from '../../support/emulator-client.ts'
import { refusalOf } from '../../support/emulator-client.ts'
import type { ProvocationScene } from '../../support/provocation.ts'
import { valueIn } from './sample.ts'
import type { Sample } from './sample.ts'

/** What differs from call to call by itself: IDs, secrets and keys that are made up. */
const madeUp =
  /"[0-9A-F-]{36}"|"[\w+/=.-]{40,}"|-----BEGIN[^"]+|[ms]-[a-z0-9]{20}|key-[a-z0-9]{23}|"30\d{16}"|STS\.\w+/g

/** What an operation answers, and what the account is afterwards, as one text. */
export const outcomeOf = async (
  scene: ProvocationScene,
  service: EmulatedService,
  operation: string,
  sample: Sample,
  parameter?: string,
): Promise<string> => {
  const { client, emulator } = scene
  emulator.reset()
  const query: Query = { ...(await valueIn(scene, sample.query)) }
  const different = parameter === undefined ? {} : await valueIn(scene, sample.different![parameter]!)
  const call = client.call(service, operation, { ...query, ...different })
  const answer = await call.catch((error: unknown) => refusalOf(Promise.reject(error)))
  return JSON.stringify([answer, emulator.dump()]).replaceAll(madeUp, '"made up"')
}
