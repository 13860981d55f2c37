import { z } from 'zod'

import { accountDocument } from '../state/document.ts'

/** What of a JSON Schema this emulator makes of its own. */
interface SeedSchema {
  properties?: Readonly<Record<string, SeedSchema>>
  additionalProperties?: SeedSchema | false
  items?: SeedSchema
  anyOf?: readonly SeedSchema[]
}

/** The JSON Schema of seeds and dumps, for editors. */
export const seedSchema = () => {
  const { $schema, ...schema } = z.toJSONSchema(accountDocument, {
    io: 'input',
    // Of an instant, ten times as long as the rest of it; the format says the same.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
    },
  })
  return { $schema, title: 'Seed of the emulator of ECS, KMS, RAM and STS', ...schema }
}

/** Made once: it takes milliseconds, and a long seed may have a problem in every line. */
let known: SeedSchema | undefined

/** Names of the properties that there can be at a path; none where any may be, or where there is nothing. */
export const knownPropertiesAt = (path: readonly (string | number)[]): readonly string[] => {
  known ??= seedSchema() as SeedSchema
  let schema: SeedSchema | undefined = known
  for (const step of path) {
    schema = withProperties(schema)
    schema =
      typeof step === 'number'
        ? schema?.items
        : (schema?.properties?.[step] ?? (schema?.additionalProperties || undefined))
  }
  return Object.keys(withProperties(schema)?.properties ?? {})
}

/** Of what may be null too, the other. */
const withProperties = (schema: SeedSchema | undefined) =>
  schema?.anyOf?.find(({ properties, items }) => properties ?? items) ?? schema
