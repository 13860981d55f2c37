import type { Paint } from './paint.ts'
import Table from 'cli-table3'
import stringWidth from 'string-width'

export interface Column<Row> {
  title: string
  value: (row: Row) => string
  /** On a narrow terminal it may be cut to so many cells. Others are never cut: they are to be copied. */
  shrinksTo?: number
  /** Left out where all others would not fit; the highest number goes first. */
  spare?: number
  paint?: (row: Row, text: string, paint: Paint) => string
}

const GAP = 2

/** A table without borders that fits the width, so that what is copied from it is the text alone. */
export const tableText = <Row>(
  all: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
  paint: Paint,
): string => {
  const [columns, widths] = fitted(all, rows, width)
  const table = new Table({
    head: columns.map(({ title }) => paint('bold', title)),
    colWidths: widths.map((cells) => cells + GAP),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    chars: Object.fromEntries(BORDERS.split(' ').map((name) => [name, ''])),
  })
  for (const row of rows) {
    table.push(
      columns.map((column, index) => {
        const text = cut(column.value(row), widths[index] ?? 0)
        return column.paint?.(row, text, paint) ?? text
      }),
    )
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const BORDERS =
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'

/** The columns that there is room for, and how wide each is. */
const fitted = <Row>(
  all: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): [readonly Column<Row>[], number[]] => {
  let columns = all
  for (;;) {
    const widths = columns.map(({ title, value }) =>
      Math.max(stringWidth(title), ...rows.map((row) => stringWidth(value(row)))),
    )
    let excess = widths.reduce((sum, cells) => sum + cells + GAP, -GAP) - width
    while (excess > 0) {
      const widest = widestOf(columns, widths)
      if (widest === null) break
      widths[widest]! -= 1
      excess -= 1
    }
    const spare = Math.max(...columns.map((column) => column.spare ?? 0))
    if (excess <= 0 || spare === 0) return [columns, widths]
    columns = columns.filter((column) => column.spare !== spare)
  }
}

/** Of those that may shrink further. */
const widestOf = <Row>(columns: readonly Column<Row>[], widths: readonly number[]): number | null => {
  const candidates = columns.flatMap(({ shrinksTo }, index) =>
    shrinksTo !== undefined && widths[index]! > shrinksTo ? [index] : [],
  )
  if (candidates.length === 0) return null
  return candidates.reduce((best, index) => (widths[index]! > widths[best]! ? index : best))
}

const cut = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** One line a row, with tabs between whole values, and no heading: for cut, awk and their like. */
export const plainLines = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  rows.map((row) => columns.map(({ value }) => value(row)).join('\t')).join('\n')
