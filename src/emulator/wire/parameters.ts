import { ApiError } from './api-error.ts'
import type { ErrorDefinition } from './api-error.ts'
import { invalidParameter, missingParameter, notSupportedByEmulator } from './request-errors.ts'

type Given = ReadonlyMap<string, string>

/** A parameter that an operation implements, as its coverage table shows it. */
interface Parameter<Value> {
  type: 'String' | 'Integer' | 'Boolean' | 'Array'
  required: boolean
  /** The rule that a value is held to, in words. */
  rule: string
  /** @throws ApiError when it is missing or not valid */
  read: (name: string, given: Given) => Value
  /** Whether a name on the wire belongs to it: `Tag.1.Key` to `Tag`. */
  owns: (name: string, nameOnWire: string) => boolean
}

export type ParameterTable = Readonly<Record<string, Parameter<unknown>>>
export type ValuesOf<Table extends ParameterTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Parameter<infer Value> ? Value : never
}

const isTheName = (name: string, nameOnWire: string) => name === nameOnWire

/** Null when it is left out. An empty one counts as left out too, as with the cloud's gateway (UNCONFIRMED). */
export const text = (rule = ''): Parameter<string | null> => ({
  type: 'String',
  required: false,
  rule,
  read: (name, given) => given.get(name) || null,
  owns: isTheName,
})

/** @param refusal of a call without it, where the reference has one of its own */
export const requiredText = (rule = '', refusal?: ErrorDefinition): Parameter<string> => ({
  type: 'String',
  required: true,
  rule,
  read: (name, given) => {
    const value = given.get(name)
    if (!value) throw refusal ? new ApiError(refusal) : missingParameter(name)
    return value
  },
  owns: isTheName,
})

export const oneOf = <const Word extends string>(
  words: readonly Word[],
  refusal?: ErrorDefinition,
): Parameter<Word | null> => ({
  type: 'String',
  required: false,
  rule: words.join(', '),
  read: (name, given) => {
    const value = given.get(name) || null
    const word = words.find((candidate) => candidate === value) ?? null
    if (value !== null && word === null) throw refusal ? new ApiError(refusal) : invalidParameter(name)
    return word
  },
  owns: isTheName,
})

/** Null when it is left out. */
export const integer = (minimum: number, maximum: number): Parameter<number | null> => ({
  type: 'Integer',
  required: false,
  rule: `${minimum} to ${maximum}`,
  read: (name, given) => {
    const value = given.get(name)
    if (value === undefined || value === '') return null
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= minimum && number <= maximum)) throw invalidParameter(name)
    return number
  },
  owns: isTheName,
})

/** Null when it is left out, which is not the same as false. */
export const boolean = (): Parameter<boolean | null> => ({
  type: 'Boolean',
  required: false,
  rule: 'true, false',
  read: (name, given) => {
    const value = given.get(name)?.toLowerCase()
    if (value === undefined || value === '') return null
    if (value !== 'true' && value !== 'false') throw invalidParameter(name)
    return value === 'true'
  },
  owns: isTheName,
})

/**
 * `Name.1` up to `Name.<maximum>`, in the order of their numbers.
 * @param refusal of larger numbers, where they are not passed over
 */
export const texts = (maximum: number, refusal?: ErrorDefinition | 'passed over'): Parameter<string[]> => ({
  type: 'Array',
  required: false,
  rule: `Name.1 to Name.${maximum}${refusal === 'passed over' ? '; larger numbers are passed over' : ''}`,
  read: (name, given) =>
    (refusal === 'passed over'
      ? numbersOf(name, given, Infinity, undefined).filter((number) => number <= maximum)
      : numbersOf(name, given, maximum, refusal)
    ).flatMap((number) => given.get(`${name}.${number}`) ?? []),
  owns: (name, nameOnWire) =>
    nameOnWire.startsWith(`${name}.`) && /^[1-9]\d*$/.test(nameOnWire.slice(name.length + 1)),
})

/** `Name.1.Field` up to `maximum`, for each field; what is left out is null. Larger numbers get the refusal. */
export const rows = <const Field extends string>(
  fields: readonly Field[],
  maximum: number,
  refusal?: ErrorDefinition,
): Parameter<Readonly<Record<Field, string | null>>[]> => ({
  type: 'Array',
  required: false,
  rule: `${fields.map((field) => `Name.N.${field}`).join(', ')}, N from 1 to ${maximum}`,
  read: (name, given) =>
    numbersOf(name, given, maximum, refusal).map(
      (number) =>
        Object.fromEntries(
          fields.map((field) => [field, given.get(`${name}.${number}.${field}`) ?? null]),
        ) as Record<Field, string | null>,
    ),
  owns: (name, nameOnWire) => {
    const [, field] = /^[1-9]\d*\.(.+)$/.exec(nameOnWire.slice(name.length + 1)) ?? []
    return nameOnWire.startsWith(`${name}.`) && fields.some((known) => known === field)
  },
})

/** `Name.1.Key` and `Name.1.Value`, up to `maximum`. */
export const pairs = (
  maximum: number,
  refusal?: ErrorDefinition,
): Parameter<{ key: string | null; value: string | null }[]> => {
  const keysAndValues = rows(['Key', 'Value'], maximum, refusal)
  return {
    ...keysAndValues,
    read: (name, given) =>
      keysAndValues.read(name, given).map(({ Key, Value }) => ({ key: Key, value: Value })),
  }
}

const numbersOf = (name: string, given: Given, maximum: number, refusal: ErrorDefinition | undefined) => {
  const numbers = new Set<number>()
  for (const nameOnWire of given.keys())
    if (nameOnWire.startsWith(`${name}.`)) numbers.add(Number.parseInt(nameOnWire.slice(name.length + 1), 10))
  if ([...numbers].some((number) => number > maximum))
    throw refusal ? new ApiError(refusal) : invalidParameter(name)
  return [...numbers].toSorted((a, b) => a - b)
}

/** What every operation takes: old SDK cores send both with every call. */
const commonParameters: ReadonlySet<string> = new Set(['Format', 'RegionId'])

/** @throws ApiError when a parameter is not valid, or not one of the table's */
export const valuesOf = <Table extends ParameterTable>(table: Table, given: Given): ValuesOf<Table> => {
  const declared = Object.entries(table)
  for (const name of given.keys()) {
    if (!commonParameters.has(name) && !declared.some(([owner, parameter]) => parameter.owns(owner, name)))
      throw notSupportedByEmulator(name)
  }
  const format = given.get('Format')
  if (format !== undefined && format.toUpperCase() !== 'JSON')
    throw notSupportedByEmulator(`Format=${format}`)
  return Object.fromEntries(
    declared.map(([name, parameter]) => [name, parameter.read(name, given)]),
  ) as ValuesOf<Table>
}
