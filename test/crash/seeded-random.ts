/** Random decisions that a seed repeats. What happens between processes is not repeated by it. */
export interface SeededRandom {
  /** 0 and up, less than 1. */
  next(): number
  chance(probability: number): boolean
  between(from: number, to: number): number
  /** @throws Error when there is nothing to choose from */
  pick<Item>(items: readonly Item[]): Item
  /** Of its own sequence, so that what one part of a run decides does not depend on how often another one asked. */
  branch(name: string): SeededRandom
}

export const createRandom = (seed: number): SeededRandom => {
  const next = mulberry32(seed)
  return {
    next,
    chance: (probability) => next() < probability,
    between: (from, to) => from + next() * (to - from),
    pick: <Item>(items: readonly Item[]) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from.')
      return item
    },
    branch: (name) =>
      createRandom(Array.from(name).reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), seed)),
  }
}

/** Tommy Ettinger's mulberry32: 32 bits of state are plenty for a test's dice. */
const mulberry32 = (seed: number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
