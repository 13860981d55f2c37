/** Access to what a browser keeps for this site: one that is told to keep nothing throws, and the answer is null. */
export const ifAllowed = <Value>(access: () => Value): Value | null => {
  try {
    return access()
  } catch {
    return null
  }
}
