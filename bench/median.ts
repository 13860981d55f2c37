export const medianOf = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN

/** Half of the way from the smallest to the largest, in per cent of the median. */
export const spreadOf = (figures: readonly number[]): string =>
  ((50 * (Math.max(...figures) - Math.min(...figures))) / medianOf(figures)).toFixed(0)
