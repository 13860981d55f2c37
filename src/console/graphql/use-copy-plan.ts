import { skipToken, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { type CopyImageEncryptedInput, CopyPlanDocument } from '../generated/operations.ts'

/** So long nothing must change before the gateway is asked: not at every letter. */
const PAUSE_MS = 300

const inputOf = (text: string) => JSON.parse(text) as CopyImageEncryptedInput | null

/**
 * What the gateway would do with the input of just now. Meanwhile the plan is the one of before; `isCurrent` tells.
 * Answers to what was asked earlier are passed over.
 */
export const useCopyPlan = (input: CopyImageEncryptedInput | null) => {
  const text = JSON.stringify(input)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const askedInput = inputOf(asked)
  const { data, previousData, loading, error, refetch } = useQuery(
    CopyPlanDocument,
    askedInput ? { variables: { input: askedInput }, fetchPolicy: 'network-only' } : skipToken,
  )
  return {
    plan: (data ?? previousData)?.copyPlan ?? null,
    isCurrent: asked === text && !loading,
    error: loading ? undefined : error,
    askAgain: () => void refetch(),
  }
}
