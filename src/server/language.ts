import Negotiator from 'negotiator'
import type { Language } from '../resolvers/gateway-context.ts'

/** The better of the two languages for an Accept-Language header; English when it names neither. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const accepted = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages()
  const known = accepted
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'zh' || tag === 'en')
  return known === 'zh' ? 'zh' : 'en'
}
