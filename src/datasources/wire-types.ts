import { z } from 'zod'

/** What the cloud may leave out, or send empty. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** What cannot be missing, such as an ID. */
export const requiredText = z.string().min(1)

/** Some operations send numbers as text, `Size` of a disk among them. Fractions are cut off. */
export const wholeNumber = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : Math.trunc(Number(value))))

/** From 0 to 100; the cloud sends `33%`. */
export const wholePercent = optionalText.transform((text) => {
  const percent = Math.trunc(Number.parseFloat(text ?? ''))
  return Number.isNaN(percent) ? null : Math.min(100, Math.max(0, percent))
})

export const instant = z.string().min(1).pipe(z.coerce.date())

export const optionalInstant = optionalText.pipe(z.union([z.null(), z.string().pipe(z.coerce.date())]))

/** The cloud's lists are objects with one array in them: `{ Image: [...] }`. */
export const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z.object({ [name]: z.array(item).nullish() }).transform((list) => list[name] ?? [])

/** Our name for a spelling of the cloud, whose documents do not agree on upper and lower case. */
export const nameIn = <Name extends string>(
  table: Record<Name, string>,
  spelling: string | null,
): Name | 'UNKNOWN' => {
  const entries = Object.entries(table) as [Name, string][]
  return entries.find(([, onWire]) => onWire.toLowerCase() === spelling?.toLowerCase())?.[0] ?? 'UNKNOWN'
}
