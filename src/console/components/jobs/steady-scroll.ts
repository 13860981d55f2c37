import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps what is being read where it is on the screen while rows come in above it: browsers do not for rows of tables.
 * @param isOther the rows on the screen are going to give way to those of another list
 */
export const useSteadyScroll = (
  table: RefObject<HTMLElement | null>,
  ids: readonly string[],
  isOther: boolean,
) => {
  const earlier = useRef<ReadonlySet<string> | null>(null)
  useLayoutEffect(() => {
    const known = earlier.current
    earlier.current = isOther ? null : new Set(ids)
    if (!known || isOther || !table.current) return
    let addedPx = 0
    for (const row of table.current.querySelectorAll<HTMLElement>('tr[data-row-key]')) {
      const { top, height } = row.getBoundingClientRect()
      if (top - addedPx >= 0) break
      if (!known.has(row.dataset['rowKey'] ?? '')) addedPx += height
    }
    if (addedPx > 0) scrollBy({ top: addedPx, behavior: 'instant' })
  }, [table, ids, isOther])
}
