/** The code is what tools test for; status and text are UNCONFIRMED. */
export const roleNotFound = (roleName: string) => ({
  code: 'EntityNotExist.Role',
  httpStatus: 404,
  message: `The role not exists: ${roleName}.`,
})
