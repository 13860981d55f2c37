import { isIPv4 } from 'node:net'

/** The host of a URL has brackets around an IPv6 address; what listens takes it without them. */
export const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, '')

/** @param host a name or address, in brackets or not */
export const isLoopback = (host: string) => {
  const address = withoutBrackets(host).replace(/^::ffff:/, '')
  return address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'))
}
