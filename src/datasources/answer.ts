import { z } from 'zod'

/** What the cloud may leave out, or send empty. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** What cannot be missing, such as an ID. */
export const requiredText = z.string().min(1)

/** Some operations send numbers as text, `Size` of a disk among them. */
export const looseNumber = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : Number(value)))

export const instant = z.string().min(1).pipe(z.coerce.date())

export const optionalInstant = optionalText.pipe(z.union([z.null(), z.string().pipe(z.coerce.date())]))

/** The cloud's lists are objects with one array in them: `{ Image: [...] }`. */
export const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z.looseObject({}).transform((list) => z.array(item).parse(list[name] ?? []))
