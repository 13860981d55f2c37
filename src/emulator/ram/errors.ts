/** The code is what tools test for; status and text are UNCONFIRMED. */
export const roleNotFound = (roleName: string) => ({
  code: 'EntityNotExist.Role',
  httpStatus: 404,
  message: `The role not exists: ${roleName}.`,
})

/** Of a fault only; the text is UNCONFIRMED. */
export const noPermission = {
  code: 'NoPermission',
  httpStatus: 403,
  message: 'You are not authorized to do this action.',
}
