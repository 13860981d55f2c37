import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { internalError, serviceUnavailable, userFlowControl } from '../wire/request-errors.ts'

/** Of the common error list of ECS, what any operation may be answered with. */
export const commonErrors: readonly DocumentedError[] = [
  userFlowControl,
  ...onlyAsFault('the emulator is not out of order', [internalError, serviceUnavailable]),
  ...onlyAsFault('the quotas of the emulator are those of the user', [
    [400, 'Throttling', 'Request was denied due to request throttling.'],
  ]),
  ...onlyAsFault('RAM policies are not judged', [
    [
      403,
      'Forbidden.RAM',
      'User not authorized to operate on the specified resource, or this API does not support RAM.',
    ],
  ]),
]
