import { useLocation, useNavigate, useNavigation, useSearchParams } from 'react-router'

/** The region that the address names, null for all of them. It is part of every address, so that links can be shared. */
export const useRegion = () => {
  const [search] = useSearchParams()
  const location = useLocation()
  const { location: coming } = useNavigation()
  const navigate = useNavigate()
  const choose = (chosen: string | null) => {
    // Of the page that is on its way, if there is one: the choice must not call it off.
    const { pathname, search: current } = coming ?? location
    const next = new URLSearchParams(current)
    if (chosen) next.set('region', chosen)
    else next.delete('region')
    void navigate({ pathname, search: next.toString() })
  }
  return { regionId: search.get('region'), choose }
}

/** An address within the console, in the region that is chosen now. */
export const useRegionalAddress = () => {
  const { regionId } = useRegion()
  return (path: string) => {
    if (!regionId) return path
    const [pathname = '', search] = path.split('?')
    const parameters = new URLSearchParams(search)
    parameters.set('region', regionId)
    return `${pathname}?${parameters}`
  }
}
