import { createHash } from 'node:crypto'

import type { Cloud } from '../operation.ts'
import type { Change } from '../state/change.ts'
import { ApiError } from '../wire/api-error.ts'
import type { ErrorDefinition } from '../wire/api-error.ts'
import { checkClientToken } from './text-rules.ts'
import { idempotentParameterMismatch } from './errors.ts'

const DAY_MS = 24 * 3600 * 1000

/** What makes a request the same as another: all but what may differ when it is sent again. */
const hashOf = ({ ClientToken: _token, DryRun: _dryRun, ...rest }: Readonly<Record<string, unknown>>) =>
  createHash('sha256').update(JSON.stringify(rest)).digest('hex')

interface TokenParameters {
  ClientToken: string | null
  DryRun?: boolean | null
}

/**
 * The answer of an earlier call with the same token; null when there is none. A dry run neither uses a token nor is
 * answered by one ("How to ensure idempotence" document).
 * @param mismatch what a call with other parameters than the earlier one is refused with
 * @throws ApiError when the token is malformed, or the earlier call had other parameters
 */
export const earlierAnswerOf = (
  { account, now }: Cloud,
  operation: string,
  parameters: TokenParameters,
  mismatch: ErrorDefinition = idempotentParameterMismatch,
): Readonly<Record<string, string>> | null => {
  const { ClientToken: clientToken, DryRun: dryRun } = parameters
  if (clientToken === null) return null
  checkClientToken(clientToken)
  const earlier = account.idempotentResults.get(`${operation} ${clientToken}`)
  if (earlier === undefined || dryRun === true) return null
  const isForgotten =
    account.choices['client-token.lifetime'] === 'one-day' && now.getTime() - earlier.at.getTime() > DAY_MS
  if (isForgotten) return null
  if (earlier.parametersHash !== hashOf({ ...parameters })) throw new ApiError(mismatch)
  return earlier.answer
}

/** Remembers the answer for the calls with the same token. */
export const rememberedAnswer = (
  { now }: Cloud,
  operation: string,
  parameters: TokenParameters,
  answer: Readonly<Record<string, string>>,
): Change[] =>
  parameters.ClientToken === null
    ? []
    : [
        {
          type: 'result',
          value: {
            operation,
            clientToken: parameters.ClientToken,
            parametersHash: hashOf({ ...parameters }),
            answer: { ...answer },
            at: now,
          },
        },
      ]
