import { badUserInput } from './bad-user-input.ts'
import { nodeReferenceOf } from './node-id.ts'

/**
 * The ID under which the engine knows a job.
 * @throws BAD_USER_INPUT for what is not the `id` of a job
 */
export const copyJobIdOf = (id: string, argument = 'id'): string => {
  const reference = nodeReferenceOf(id, argument)
  if (reference.type === 'CopyJob') return reference.id
  throw badUserInput(`This ID is of the type ${reference.type}; a job has one of the type CopyJob.`, argument)
}
