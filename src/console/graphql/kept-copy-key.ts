import { ifAllowed } from '../preferences/if-allowed.ts'

const nameOf = (inputText: string) => `copy-key:${inputText}`

/** The idempotency key with which this input was sent from this tab, while no answer has come. */
export const keptCopyKey = (inputText: string): string | null =>
  ifAllowed(() => sessionStorage.getItem(nameOf(inputText)))

/** Before the input is sent: the answer may be lost, and the page be loaded again. */
export const keepCopyKey = (inputText: string, idempotencyKey: string): void =>
  void ifAllowed(() => sessionStorage.setItem(nameOf(inputText), idempotencyKey))

export const forgetCopyKey = (inputText: string): void =>
  void ifAllowed(() => sessionStorage.removeItem(nameOf(inputText)))
