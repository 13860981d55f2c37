import type { Operation } from '../../../src/emulator/operation.ts'
import type { EmulatedService } from '../../support/emulator-client.ts'
import { refusalOf } from '../../support/emulator-client.ts'
import type { ProvocationScene } from '../../support/provocation.ts'
import { valueIn } from './sample.ts'
import type { Sample } from './sample.ts'

/** What differs from call to call by itself: IDs, secrets and keys that are made up. */
const madeUp =
  /"[0-9A-F-]{36}"|"[\w+/=.-]{32,}"|-----BEGIN[^"]+|[ms]-[a-z0-9]{20}|key-[a-z0-9]{23}|"[a-z0-9]{12}-v1"|"30\d{16}"|STS\.\w+/g

/**
 * What an operation answers to its sample, and what the account is afterwards, as one text.
 * @param parameter is given another value, for `different`, or the one of the sample, with all else that the other value
 * needs: the two differ by the parameter alone
 */
export const outcomeOf = async (
  scene: ProvocationScene,
  service: EmulatedService,
  operation: Operation,
  sample: Sample,
  parameter: string,
  value: 'different' | 'usual',
): Promise<string> => {
  const { client, emulator } = scene
  emulator.reset()
  const query = await valueIn(scene, sample.query)
  const different = Object.entries(await valueIn(scene, sample.different?.[parameter] ?? {}))
  const { owns } = operation.parameters[parameter]!
  const added = different.filter(([name]) => value === 'different' || !owns(parameter, name))
  const call = client.call(service, operation.name, { ...query, ...Object.fromEntries(added) })
  const answer = await call.catch((error: unknown) => refusalOf(Promise.reject(error)))
  return JSON.stringify([answer, emulator.dump()]).replaceAll(madeUp, '"made up"')
}
