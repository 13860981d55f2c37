const NEWLINE = 0x0a

/** The length of all lines that are whole. A last line that a kill cut off is not: nobody was told of it. */
export const wholeLengthOf = (bytes: Buffer) => bytes.lastIndexOf(NEWLINE) + 1

/** The whole lines one by one: together they may be longer than a string can be. */
export function* linesOf(bytes: Buffer) {
  for (let start = 0, end; (end = bytes.indexOf(NEWLINE, start)) >= 0; start = end + 1)
    yield bytes.toString('utf8', start, end)
}
