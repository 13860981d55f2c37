import { registerEnumType } from 'type-graphql'

/** An enum object whose values are its names, from the names and what each means. */
export const registerEnum = <Name extends string>(
  name: string,
  description: string,
  descriptions: Record<Name, string>,
): { readonly [Key in Name]: Key } => {
  const values = Object.fromEntries(Object.keys(descriptions).map((key) => [key, key])) as {
    [Key in Name]: Key
  }
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(descriptions).map(([key, text]) => [key, { description: text }]),
  ) as { [Key in Name]: { description: string } }
  registerEnumType(values, { name, description, valuesConfig })
  return values
}
