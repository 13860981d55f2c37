/**
 * An answer that is mostly a list, whose items were written as JSON before: `{"Images":{"Image":[…]},…}`. Writing a
 * page of a hundred images anew takes longer than all the rest of a request.
 */
export class ListAnswer {
  readonly listName: string
  readonly itemName: string
  readonly items: readonly Buffer[]
  /** All other fields. */
  readonly rest: object

  constructor(listName: string, itemName: string, items: readonly Buffer[], rest: object) {
    this.listName = listName
    this.itemName = itemName
    this.items = items
    this.rest = rest
  }

  with(fields: object) {
    return new ListAnswer(this.listName, this.itemName, this.items, { ...fields, ...this.rest })
  }

  /** The whole body, in parts that follow each other. */
  parts(): Buffer[] {
    const parts: Buffer[] = [
      Buffer.from(`{${JSON.stringify(this.listName)}:{${JSON.stringify(this.itemName)}:[`),
    ]
    for (const [index, item] of this.items.entries()) {
      if (index > 0) parts.push(COMMA)
      parts.push(item)
    }
    parts.push(Buffer.from(`]},${JSON.stringify(this.rest).slice(1)}`))
    return parts
  }
}

const COMMA = Buffer.from(',')
