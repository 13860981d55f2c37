/** What `nodes` answers for an object that is gone, or of another type than the query asks fields of. */
type Nothing = Record<PropertyKey, never> | null

export const foundNodes = <Node extends { id: string }>(nodes: readonly (Node | Nothing)[]): Node[] =>
  nodes.filter((node): node is Node => node !== null && 'id' in node)
