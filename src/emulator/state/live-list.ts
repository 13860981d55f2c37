/**
 * Items in one fixed order, with live views: a view is filtered once, on first use, and kept up to date by each change.
 * So a page costs the same however many items there are.
 */
export interface LiveList<Item> {
  get: (id: string) => Item | undefined
  /** In the order in which they came. */
  values: () => IterableIterator<Item>
  readonly size: number
  /** Adds an item, or replaces the one with its ID. Items are never changed in place. */
  put: (item: Item) => void
  remove: (id: string) => void
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

  const include = (item: Item) => {
    for (const view of views.values())
      if (view.filter(item)) view.items.splice(placeOf(view.items, item, compare), 0, item)
  }
  const exclude = (item: Item) => {
    for (const view of views.values())
      if (view.filter(item)) view.items.splice(placeOf(view.items, item, compare), 1)
  }

  return {
    get: (id) => items.get(id),
    values: () => items.values(),
    get size() {
      return items.size
    },
    put: (item) => {
      const before = items.get(idOf(item))
      if (before !== undefined) exclude(before)
      items.set(idOf(item), item)
      include(item)
    },
    remove: (id) => {
      const item = items.get(id)
      if (item === undefined) return
      exclude(item)
      items.delete(id)
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

/** Index of the first item of an ordered list that does not come before the given one. */
export const placeOf = <Item, Place>(
  list: readonly Item[],
  place: Place,
  compare: (item: Item, place: Place) => number,
) => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(list[middle]!, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}
