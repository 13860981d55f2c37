import { z } from 'zod'

import { parsedJson } from '../parsed-json.ts'

const words = z.union([z.string(), z.array(z.string()).min(1)])

const trustPolicy = z.strictObject({
  Version: z.literal('1'),
  Statement: z
    .array(
      z.strictObject({
        Effect: z.enum(['Allow', 'Deny']),
        Action: words,
        Principal: z.strictObject({
          RAM: words.optional(),
          Service: words.optional(),
          Federated: words.optional(),
        }),
        Condition: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .min(1),
})

/** What a trust policy says; a text telling what is wrong with one that is none. */
const trustPolicyOf = (document: string): z.infer<typeof trustPolicy> | string => {
  const { data, error } = trustPolicy.safeParse(parsedJson(document))
  if (data !== undefined) return data
  const issue = error?.issues[0]
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')
}

/** Null when the document is a trust policy. */
export const problemOfTrustPolicy = (document: string): string | null => {
  const policy = trustPolicyOf(document)
  return typeof policy === 'string' ? policy : null
}

const listOf = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/**
 * Whether one of the principals may assume the role. A Deny wins. The emulator does not judge conditions, and is on the
 * safe side: an Allow with a condition never allows, a Deny with one denies.
 */
export const isTrusted = (document: string, principals: readonly string[]): boolean => {
  const policy = trustPolicyOf(document)
  if (typeof policy === 'string') return false
  const about = policy.Statement.filter(
    (statement) =>
      listOf(statement.Action).some(
        (action) => action === '*' || action === 'sts:*' || action === 'sts:AssumeRole',
      ) &&
      listOf(statement.Principal.RAM).some(
        (named) =>
          named === '*' || principals.includes(named.replace(/[^/]*$/, (name) => name.toLowerCase())),
      ),
  )
  return (
    about.some(({ Effect, Condition }) => Effect === 'Allow' && Condition === undefined) &&
    !about.some(({ Effect }) => Effect === 'Deny')
  )
}
