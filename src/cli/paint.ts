import { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]

/** Gives a text a colour, where colours are wanted. */
export type Paint = (style: Style, text: string) => string

/** @param isColoured false for --no-color; otherwise the terminal and NO_COLOR decide */
export const paintFor = (stream: NodeJS.WriteStream, isColoured: boolean): Paint => {
  const paints = isColoured && stream.isTTY && stream.hasColors()
  return (style, text) => (paints && text !== '' ? styleText(style, text, { validateStream: false }) : text)
}
