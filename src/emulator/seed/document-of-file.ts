import { InvalidDocument } from './account-of-document.ts'
import { accountDocument } from '../state/document.ts'
import type { AccountDocument } from '../state/document.ts'

/**
 * A document as it stands in a file, read.
 * @throws InvalidDocument naming all places that are not valid
 */
export const documentOfFile = (file: unknown): AccountDocument => {
  const { data, error } = accountDocument.safeParse(file)
  if (data !== undefined) return data
  const problems = (error?.issues ?? []).map(
    ({ path, message }) => (path.length > 0 ? `${path.join('.')}: ` : '') + message,
  )
  throw new InvalidDocument(problems.join('\n'))
}
