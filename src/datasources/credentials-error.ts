/** No credentials, or they cannot be renewed. The message names what is missing and holds no secret. */
export class CredentialsUnavailableError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CredentialsUnavailableError'
  }
}
