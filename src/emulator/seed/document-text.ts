import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'

import { parsedJson } from '../parsed-json.ts'
import type { AccountFile } from '../state/document.ts'
import { InvalidDocument } from './invalid-document.ts'
import type { DocumentPath } from './invalid-document.ts'
import { offsetOfRealKey, placesOfRealKeys, realKeyRefusal } from './real-keys.ts'

interface DocumentText {
  /** As it stands there, not checked yet. */
  file: AccountFile
  /** Has an InvalidDocument tell the lines too; other errors are left as they are. */
  located: (error: unknown) => unknown
}

/** Longer ones are dumps, which are JSON: YAML is read a hundred times more slowly. */
const MAX_YAML_LENGTH = 16_000_000

/**
 * A document in JSON or YAML.
 * @param name of the file, for errors
 * @throws InvalidDocument when it is neither
 */
export const documentText = (text: string, name: string): DocumentText => {
  if (text.trim() === '') throw new InvalidDocument([{ path: [], text: `${name} is empty.` }])
  const lines = new LineCounter()
  const lineOf = (offset: number) => `${name}, line ${lines.linePos(offset).line}: `
  const parsedYaml = () => parseDocument(text, { lineCounter: lines })
  const json = parsedJson(text)
  if (json !== undefined || text.length > MAX_YAML_LENGTH) {
    if (json === undefined)
      throw new InvalidDocument([{ path: [], text: `${name} is too long for YAML, and not JSON.` }])
    const placeOf = () => {
      if (text.length > MAX_YAML_LENGTH) return () => `${name}: `
      const yaml = parsedYaml()
      return (path: DocumentPath) => lineOf(offsetOf(yaml, path))
    }
    return { file: json as AccountFile, located: (error) => locatedError(error, placeOf()) }
  }
  const yaml = parsedYaml()
  if (yaml.errors.length > 0)
    throw new InvalidDocument(
      yaml.errors.map(({ pos, message }) => ({
        path: [],
        text: `${lineOf(pos[0])}${message.split(/ at line \d/)[0]}`,
      })),
    )
  const file = asValue(yaml, name)
  const keyOffset = offsetOfRealKey(text)
  // In a comment: others are found where they stand.
  if (keyOffset >= 0 && placesOfRealKeys(file).length === 0)
    throw new InvalidDocument([{ path: [], text: lineOf(keyOffset) + realKeyRefusal }])
  return {
    file,
    located: (error) => locatedError(error, (path) => lineOf(offsetOf(yaml, path))),
  }
}

/** Aliases that multiply beyond measure are refused. */
const asValue = (yaml: Document, name: string) => {
  try {
    return yaml.toJS() as AccountFile
  } catch (error) {
    throw new InvalidDocument([{ path: [], text: `${name}: ${(error as Error).message}` }])
  }
}

const locatedError = (error: unknown, placeOf: (path: DocumentPath) => string) =>
  error instanceof InvalidDocument ? new InvalidDocument(error.problems, placeOf) : error

/** Where the last step of a path is written down, or of what there is of it. */
const offsetOf = (yaml: Document, path: DocumentPath): number => {
  let node: Node | null = yaml.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      if (!isScalar(pair?.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(node)) {
      node = node.items[Number(step)] as Node | null
      offset = node?.range?.[0] ?? offset
    } else break
  }
  return offset
}
