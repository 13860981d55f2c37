import { useSearchParams } from 'react-router'

/** A choice that is part of the address, so that links can be shared. The empty one is left out of it. */
export const useAddressParam = (name: string) => {
  const [search, setSearch] = useSearchParams()
  const choose = (value: string) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { preventScrollReset: true },
    )
  return [search.get(name) ?? '', choose] as const
}
