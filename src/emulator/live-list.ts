/**
 * Items in one fixed order, with live views: a view is filtered once, on first use, and kept up to date by each change.
 * So a page costs the same however many items there are.
 */
export interface LiveList<Item> {
  get: (id: string) => Item | undefined
  add: (item: Item) => void
  remove: (id: string) => void
  /** Changes an item in place; must not touch its ID or its place in the order. */
  update: (id: string, change: (item: Item) => void) => void
  /** @param name identifies the filter: the same name always comes with the same filter */
  view: (name: string, filter: (item: Item) => boolean) => readonly Item[]
}

interface View<Item> {
  items: Item[]
  filter: (item: Item) => boolean
}

const MAX_VIEWS = 64

export const createLiveList = <Item>(
  idOf: (item: Item) => string,
  compare: (a: Item, b: Item) => number,
): LiveList<Item> => {
  const items = new Map<string, Item>()
  const views = new Map<string, View<Item>>()

  const placeOf = (list: readonly Item[], item: Item) => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(list[middle]!, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const include = (item: Item) => {
    for (const view of views.values())
      if (view.filter(item)) view.items.splice(placeOf(view.items, item), 0, item)
  }
  const exclude = (item: Item) => {
    for (const view of views.values()) if (view.filter(item)) view.items.splice(placeOf(view.items, item), 1)
  }

  return {
    get: (id) => items.get(id),
    add: (item) => {
      items.set(idOf(item), item)
      include(item)
    },
    remove: (id) => {
      const item = items.get(id)
      if (item === undefined) return
      exclude(item)
      items.delete(id)
    },
    update: (id, change) => {
      const item = items.get(id)
      if (item === undefined) return
      exclude(item)
      change(item)
      include(item)
    },
    view: (name, filter) => {
      const known = views.get(name)
      const view = known ?? { items: [...items.values()].filter(filter).toSorted(compare), filter }
      views.delete(name)
      views.set(name, view)
      if (views.size > MAX_VIEWS) views.delete(views.keys().next().value!)
      return view.items
    },
  }
}
