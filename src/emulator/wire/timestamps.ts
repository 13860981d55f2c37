/** As ECS and KMS write instants: UTC, whole seconds. */
export const timestampOf = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`
