import { useApolloClient, useSubscription } from '@apollo/client/react'
import type { Client as SocketClient } from 'graphql-ws'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyJobChangesDocument, type JobStateFragment } from '../generated/operations.ts'

type JobListener = (job: JobStateFragment) => void

/** After the gateway ended the subscription: it does so when it can't keep up, or has too many. */
const RESTART_MS = 3_000

/** Of operations whose answers hold jobs. */
const JOB_QUERIES = new Set<string | undefined>(['Jobs', 'Job', 'JobsAtAGlance', 'KeyJobs', 'ImageLineage'])

const LiveContext = createContext(false)
const ListenersContext = createContext(new Set<JobListener>())

/** Whether changes of jobs arrive by themselves just now. */
export const useIsLive = () => useContext(LiveContext)

/** Calls with every change of a job: for what the cache can't know, such as a new job's place in a list. */
export const useJobChanges = (listener: JobListener) => {
  const listeners = useContext(ListenersContext)
  useEffect(() => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [listeners, listener])
}

/** Calls when changes begin to arrive on a page that is open: what happened before may have been missed. */
export const useLiveStart = (listener: () => void) => {
  const isLive = useIsLive()
  const wasLive = useRef(isLive)
  useEffect(() => {
    if (isLive && !wasLive.current) listener()
    wasLive.current = isLive
  }, [isLive, listener])
}

/**
 * Every change of every job goes into the cache, from which all pages read: one subscription for the whole console.
 * After a cut connection the jobs on the screen are read again, since changes meanwhile may have been missed, and what
 * could not be read.
 */
export const LiveJobs = ({ socket, children }: { socket: SocketClient; children: ReactNode }) => {
  const client = useApolloClient()
  const [isLive, setLive] = useState(false)
  const listeners = useContext(ListenersContext)
  const { i18n } = useTranslation()
  const wasConnected = useRef(false)
  const subscription = useSubscription(CopyJobChangesDocument, {
    ignoreResults: true,
    onComplete: () => setTimeout(() => subscription.restart(), RESTART_MS),
    onData: ({ data: { data } }) => {
      if (data) listeners.forEach((listen) => listen(data.copyJobs))
    },
  })
  const readJobsAgain = useCallback(() => {
    for (const query of client.getObservableQueries()) {
      const isWanted = JOB_QUERIES.has(query.queryName) || query.getCurrentResult().error
      // Each query shows its own error; one that another refetch overtakes has none.
      if (isWanted) query.refetch().catch(() => {})
    }
  }, [client])
  useEffect(() => {
    const stops = [
      // Also for a subscription that was started again: without one there is no connection.
      socket.on('connected', () => {
        setLive(true)
        if (wasConnected.current) readJobsAgain()
        wasConnected.current = true
      }),
      socket.on('closed', () => setLive(false)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [readJobsAgain, socket])
  useEffect(() => {
    const sayAnew = () => {
      // The gateway is told the language when the connection opens.
      socket.terminate()
      client.refetchObservableQueries().catch(() => {})
    }
    i18n.on('languageChanged', sayAnew)
    return () => i18n.off('languageChanged', sayAnew)
  }, [client, i18n, socket])
  return <LiveContext value={isLive}>{children}</LiveContext>
}
