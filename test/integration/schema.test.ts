import { describe, expect, it } from '@jest/globals'
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { createSchema } from '../../src/server/schema.ts'

const undescribed = (type: GraphQLNamedType): string[] => {
  const parts: [string, { description?: string | null }][] = isRoot(type) ? [] : [[type.name, type]]
  if (isEnumType(type))
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value])
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field])
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field])
      for (const argument of field.args)
        parts.push([`${type.name}.${field.name}(${argument.name}:)`, argument])
    }
  }
  return parts.filter(([, part]) => !part.description).map(([name]) => name)
}

/** Their names say it; their fields do not. */
const isRoot = (type: GraphQLNamedType) => ['Query', 'Mutation', 'Subscription'].includes(type.name)

const isOurs = (type: GraphQLNamedType) => !type.name.startsWith('__')

describe('the schema', () => {
  it('describes every type, field, argument and value', async () => {
    const types = Object.values((await createSchema()).getTypeMap())
    expect(types.filter(isOurs).flatMap(undescribed)).toEqual([])
  })

  it('pages every connection alike: first 20 unless given, after a cursor', async () => {
    const schema = await createSchema()
    const connections = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => String(field.type).replace('!', '').endsWith('Connection'))
    expect(connections.length).toBeGreaterThanOrEqual(6)
    for (const { args } of connections) {
      const first = args.find((argument) => argument.name === 'first')
      expect([first?.defaultValue, args.map(({ name }) => name)]).toEqual([
        20,
        expect.arrayContaining(['first', 'after']),
      ])
    }
  })
})
