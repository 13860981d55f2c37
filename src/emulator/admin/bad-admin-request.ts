/** What the admin API refuses. */
export class BadAdminRequest extends Error {
  readonly httpStatus: number

  constructor(httpStatus: number, message: string) {
    super(message)
    this.name = 'BadAdminRequest'
    this.httpStatus = httpStatus
  }
}
