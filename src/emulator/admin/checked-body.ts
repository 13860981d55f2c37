import type { z } from 'zod'

import { parsedJson } from '../parsed-json.ts'
import { BadAdminRequest } from './bad-admin-request.ts'

/** @throws BadAdminRequest naming all that is wrong */
export const bodyOf = <Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> => {
  const value = parsedJson(text)
  if (value === undefined) throw new BadAdminRequest(400, 'The body is not JSON.')
  const { data, error } = schema.safeParse(value)
  if (error === undefined) return data
  const problems = error.issues.map(
    ({ path, message }) => (path.length > 0 ? `${path.join('.')}: ` : '') + message,
  )
  throw new BadAdminRequest(400, problems.join('; '))
}
