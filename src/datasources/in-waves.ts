/**
 * A task for each item, at most `waveSize` under way at a time; results in the order of the items. The first failure
 * ends it with the wave it is in, so that nothing more is asked for in vain.
 */
export const inWaves = async <Item, Result>(
  items: readonly Item[],
  waveSize: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += waveSize) {
    const wave = await Promise.all(items.slice(start, start + waveSize).map(task))
    for (const result of wave) results.push(result)
  }
  return results
}
