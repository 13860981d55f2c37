import { Kind, type OperationDefinitionNode, parse } from 'graphql'

const operationsIn = (document: string): OperationDefinitionNode[] => {
  try {
    return parse(document).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  } catch {
    // The gateway says what is wrong with it.
    return []
  }
}

/** Where there is no choice, the operation's own name: right after a change of tabs GraphiQL gives that of the tab before. */
export const withOwnName = <Parameters extends { query: string; operationName?: string | null }>(
  parameters: Parameters,
): Parameters => {
  const [operation, another] = operationsIn(parameters.query)
  return operation && !another ? { ...parameters, operationName: operation.name?.value } : parameters
}
