import { describe, expect, it } from '@jest/globals'
import { type Column, plainLines, tableText } from '../../src/cli/table.ts'

interface Row {
  id: string
  name: string
  state: string
}

const columns: readonly Column<Row>[] = [
  { title: 'ID', value: ({ id }) => id },
  { title: 'NAME', value: ({ name }) => name, shrinksTo: 6 },
  { title: 'STATE', value: ({ state }) => state, spare: 1 },
]
const rows: readonly Row[] = [
  { id: 'm-1', name: 'a long name', state: 'READY' },
  { id: 'm-22', name: '加密的镜像', state: '' },
]
const unpainted = (_: unknown, text: string) => text

describe('a table', () => {
  it('lines up, also where characters are two cells wide', () => {
    expect(tableText(columns, rows, 80, unpainted)).toBe(
      ['ID    NAME         STATE', 'm-1   a long name  READY', 'm-22  加密的镜像'].join('\n'),
    )
  })

  it('cuts what may be cut when it is narrow, and never an ID', () => {
    expect(tableText(columns, rows, 20, unpainted)).toBe(
      ['ID    NAME     STATE', 'm-1   a long…  READY', 'm-22  加密的…'].join('\n'),
    )
  })

  it('leaves out what can be spared when it is narrower still', () => {
    expect(tableText(columns, rows, 14, unpainted)).toBe(
      ['ID    NAME', 'm-1   a long …', 'm-22  加密的…'].join('\n'),
    )
  })

  it('is plain lines with whole values for programs', () => {
    expect(plainLines(columns, rows)).toBe('m-1\ta long name\tREADY\nm-22\t加密的镜像\t')
  })
})
