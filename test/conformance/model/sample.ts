import type { Query } from '../../support/emulator-client.ts'
import type { ProvocationScene } from '../../support/provocation.ts'

type FromScene<Value> = Value | ((scene: ProvocationScene) => Promise<Value> | Value)

/** A good call of an operation, and what each of its parameters can be so that it matters. */
export interface Sample {
  query: FromScene<Query>
  /** Other good calls, for fields that the first has not in its answer. */
  others?: readonly FromScene<Query>[]
  /** Whether someone who has assumed a role gets another answer. */
  alsoAsRole?: true
  /** By parameter: parameters that take the place of those of the good call, or are added. */
  different?: Readonly<Record<string, FromScene<Query>>>
}

/** By operation. */
export type Samples = Readonly<Record<string, Sample>>

export const valueIn = async <Value>(scene: ProvocationScene, value: FromScene<Value>): Promise<Value> =>
  typeof value === 'function'
    ? await (value as (scene: ProvocationScene) => Promise<Value> | Value)(scene)
    : value
