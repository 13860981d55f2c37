import type { Fault } from './cli-error.ts'
import { type Paint, paintFor } from './paint.ts'
import { safeJson } from './safe-text.ts'
import { type Column, plainLines, tableText } from './table.ts'

/** Where a command writes to: answers to stdout, all else to stderr. */
export interface Output {
  json: boolean
  /** Whether a person looks at stdout. */
  isTerminal: boolean
  /** Whether a person can be asked. */
  canAsk: boolean
  columns: number
  /** A part of the answer. */
  line(text: string): void
  /** One JSON document; a line of its own when more may follow. */
  document(value: unknown, isOneOfMany?: boolean): void
  /** A table for people, tab-separated lines for programs. */
  table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void
  /** Beside the answer; with --json its document is shown, if it has one. */
  note: (text: string, document?: object) => void
  fault(fault: Fault): void
  paint: Paint
}

/** @param isColoured false for --no-color; otherwise the terminal and NO_COLOR decide */
export const createOutput = (json: boolean, isColoured: boolean): Output => {
  const { stdout, stderr, stdin } = process
  const paint = paintFor(stdout, isColoured)
  const paintError = paintFor(stderr, isColoured)
  const line = (text: string) => void stdout.write(`${text}\n`)
  const isTerminal = !json && stdout.isTTY
  return {
    json,
    isTerminal,
    canAsk: isTerminal && stdin.isTTY,
    get columns() {
      return stdout.columns || 80
    },
    line,
    document: (value, isOneOfMany = false) =>
      line(safeJson(value, stdout.isTTY && !isOneOfMany ? 2 : undefined)),
    table: (columns, rows) =>
      line(isTerminal ? tableText(columns, rows, stdout.columns || 80, paint) : plainLines(columns, rows)),
    note: (text, document) => {
      if (!json) stderr.write(`${text}\n`)
      else if (document) stderr.write(`${safeJson(document)}\n`)
    },
    fault: (fault) => {
      const { outcome: _, ...shown } = fault
      stderr.write(`${json ? safeJson({ error: shown }) : faultText(fault, paintError)}\n`)
    },
    paint,
  }
}

const faultText = (fault: Fault, paint: Paint): string => {
  const { message, remedy, code, upstreamCode, requestId, cloudRequestId } = fault
  const details = [
    code,
    upstreamCode && `cloud code ${upstreamCode}`,
    requestId && `request ${requestId}`,
    cloudRequestId && `cloud request ${cloudRequestId}`,
  ]
  return [
    `${paint('red', 'error:')} ${message}`,
    ...(remedy ? [`  ${remedy.replaceAll('\n', '\n  ')}`] : []),
    `  ${paint('dim', details.filter(Boolean).join(' · '))}`,
  ].join('\n')
}
