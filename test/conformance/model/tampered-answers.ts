import { pathsOf } from './response-model.ts'
import type { Model } from './response-model.ts'

type Fields = Record<string, unknown>

/** Carries out a change in all objects that have the last field of a path, as `Keys.Key[].KeyId`. */
const atPath = (value: unknown, path: string, change: (owner: Fields, field: string) => void): void => {
  if (Array.isArray(value)) {
    for (const item of value) atPath(item, path, change)
    return
  }
  const [, field, rest] = /^([^.[]+)(?:\[\])?\.?(.*)$/.exec(path)!
  const owner = Object(value) as Fields
  if (!Object.hasOwn(owner, field!)) return
  if (rest === '') change(owner, field!)
  else atPath(owner[field!], rest!, change)
}

const changes = {
  missing: (owner: Fields, field: string) => delete owner[field],
  'of another type': (owner: Fields, field: string) => {
    owner[field] = typeof owner[field] === 'string' ? 1 : String(owner[field])
  },
  'beside one that there is not': (owner: Fields) => {
    owner['Nonsense'] = 'nonsense'
  },
}

/** The answers, once for each field that they have and each thing that can be wrong with it. */
export const tamperedAnswersOf = (model: Model, answers: readonly unknown[]) =>
  pathsOf(model).flatMap((path) =>
    Object.entries(changes).flatMap(([what, change]) => {
      const tampered = structuredClone(answers)
      let isThere = false
      atPath(tampered, path, (owner, field) => {
        isThere = true
        change(owner, field)
      })
      return isThere ? [{ title: `${path} ${what}`, tampered }] : []
    }),
  )
