/** The only access key that there is. It opens nothing but an emulator. */
export const demoCredentials = {
  accessKeyId: 'emulator-demo-key',
  accessKeySecret: 'emulator-demo-secret',
} as const

export const secretOf = (accessKeyId: string) =>
  accessKeyId === demoCredentials.accessKeyId ? demoCredentials.accessKeySecret : null
