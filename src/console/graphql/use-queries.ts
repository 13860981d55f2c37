import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface QueryAnswer<Data> {
  data: Data | undefined
  loading: boolean
  error: unknown
}

const LOADING = { data: undefined, loading: true, error: undefined }

interface Watched {
  query: { refetch: () => Promise<unknown> }
  stop: () => void
}

/**
 * One query with several variables, side by side: each answer is there as soon as it comes, in the order of the
 * variables. One that fails leaves the others alone, and `retry` asks again for those that failed.
 */
export const useQueries = <Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: readonly Variables[],
) => {
  const client = useApolloClient()
  const watched = useRef(new Map<string, Watched>())
  const [answers, setAnswers] = useState<ReadonlyMap<string, QueryAnswer<Data>>>(new Map())
  const wanted = JSON.stringify(variables)

  useEffect(() => {
    const all = new Map((JSON.parse(wanted) as Variables[]).map((each) => [JSON.stringify(each), each]))
    for (const [key, { stop }] of watched.current) {
      if (all.has(key)) continue
      stop()
      watched.current.delete(key)
    }
    for (const [key, each] of all) {
      if (watched.current.has(key)) continue
      const observable = client.watchQuery<Data>({ query, variables: each })
      const subscription = observable.subscribe((result) => {
        const { loading, error } = result
        const data = result.dataState === 'complete' ? result.data : undefined
        setAnswers((current) => new Map(current).set(key, { data, loading, error }))
      })
      watched.current.set(key, { query: observable, stop: () => subscription.unsubscribe() })
    }
  }, [client, query, wanted])

  useEffect(() => {
    const all = watched.current
    return () => {
      all.forEach(({ stop }) => stop())
      all.clear()
    }
  }, [])

  const keys = variables.map((each) => JSON.stringify(each))
  const failed = keys.filter((key) => answers.get(key)?.error)
  const retry = useCallback(
    (which: readonly string[]) => which.forEach((key) => void watched.current.get(key)?.query.refetch()),
    [],
  )
  return {
    answers: keys.map((key): QueryAnswer<Data> => answers.get(key) ?? LOADING),
    retry: () => retry(failed),
  }
}
