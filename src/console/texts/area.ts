type Texts = { [key: string]: string | Texts }

type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** The texts of one part of the console. The compiler finds what one of the two languages lacks. */
export const area = <T extends Texts>(languages: { en: T; zh: SameKeys<T> }) => languages
