/** A word as a shell reads it back. */
const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

/** A command to paste. */
export const shellLine = (words: readonly string[]): string => words.map(shellWord).join(' ')
