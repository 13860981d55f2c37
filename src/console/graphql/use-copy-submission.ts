import { useMutation } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { forgetCopyKey, keepCopyKey, keptCopyKey } from './kept-copy-key.ts'
import { type CopyImageEncryptedInput, CopyImageEncryptedDocument } from '../generated/operations.ts'

const KEY_BYTES = 16

/** Not `crypto.randomUUID`, which a page served by plain HTTP from another host has not. */
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/**
 * Sends a copy. The same input has the same idempotency key as long as the form is open, and in this tab until a job
 * came back, so that however often it is sent there is one copy; another input is another copy, and has another key.
 */
export const useCopySubmission = (input: CopyImageEncryptedInput | null) => {
  const text = JSON.stringify(input)
  const keys = useRef(new Map<string, string>())
  const isSending = useRef(false)
  const [sentText, setSentText] = useState<string | null>(null)
  const [send, { data, error, loading, reset }] = useMutation(CopyImageEncryptedDocument)

  /** The job's ID. Null when there is none: see `userErrors` and `error`. */
  const submit = async (): Promise<string | null> => {
    if (!input || isSending.current) return null
    isSending.current = true
    const idempotencyKey = keys.current.get(text) ?? keptCopyKey(text) ?? randomKey()
    keys.current.set(text, idempotencyKey)
    keepCopyKey(text, idempotencyKey)
    setSentText(text)
    try {
      const answer = await send({ variables: { input: { ...input, idempotencyKey } } })
      const payload = answer.data?.copyImageEncrypted
      // Also a refusal: the gateway looks for the key first.
      if (payload) forgetCopyKey(text)
      return payload?.copyJob?.id ?? null
    } finally {
      isSending.current = false
    }
  }

  const isOfThisInput = sentText === text && !loading
  return {
    submit,
    /** Forgets what the last answer was. */
    reset,
    isSending: loading,
    /** Whether the same was sent before, here or before the page was loaded again, and may have got through. */
    isUnanswered: !loading && (keptCopyKey(text) !== null || (isOfThisInput && error !== undefined)),
    userErrors: (isOfThisInput && data?.copyImageEncrypted?.userErrors) || [],
    error: isOfThisInput ? error : undefined,
  }
}
