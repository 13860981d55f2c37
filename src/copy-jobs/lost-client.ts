/** pg-pool hangs the lost connection, with all of its settings, on its error: nothing for a log. */
export const withoutClient = (error: Error): Error => {
  Reflect.deleteProperty(error, 'client')
  return error
}
