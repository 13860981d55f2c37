import { useSearchParams } from 'react-router'

/** The region that the address names, null for all of them. It is part of every address, so that links can be shared. */
export const useRegion = () => {
  const [search, setSearch] = useSearchParams()
  const regionId = search.get('region')
  const choose = (chosen: string | null) =>
    setSearch((current) => {
      const next = new URLSearchParams(current)
      if (chosen) next.set('region', chosen)
      else next.delete('region')
      return next
    })
  return { regionId, choose }
}

/** An address within the console, in the region that is chosen now. */
export const useRegionalAddress = () => {
  const { regionId } = useRegion()
  return (path: string) => (regionId ? `${path}${path.includes('?') ? '&' : '?'}region=${regionId}` : path)
}
