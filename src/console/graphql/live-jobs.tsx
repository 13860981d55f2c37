import { useApolloClient, useSubscription } from '@apollo/client/react'
import type { Client as SocketClient } from 'graphql-ws'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyJobChangesDocument, type JobStateFragment } from '../generated/operations.ts'

type JobListener = (job: JobStateFragment) => void

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

/**
 * Every change of every job goes into the cache, from which all pages read: one subscription for the whole console.
 * After a cut connection what is on the screen is read again, since changes meanwhile may have been missed.
 */
export const LiveJobs = ({ socket, children }: { socket: SocketClient; children: ReactNode }) => {
  const client = useApolloClient()
  const [isLive, setLive] = useState(false)
  const listeners = useContext(ListenersContext)
  const { i18n } = useTranslation()
  useSubscription(CopyJobChangesDocument, {
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data) listeners.forEach((listen) => listen(data.copyJobs))
    },
  })
  useEffect(() => {
    const stops = [
      socket.on('connected', (_socket, _payload, wasRetry) => {
        setLive(true)
        // Each query shows its own error; one that another refetch overtakes has none.
        if (wasRetry) client.refetchObservableQueries().catch(() => {})
      }),
      socket.on('closed', () => setLive(false)),
    ]
    return () => stops.forEach((stop) => stop())
  }, [client, socket])
  useEffect(() => {
    // The gateway is told the language when the connection opens.
    const reconnect = () => socket.terminate()
    i18n.on('languageChanged', reconnect)
    return () => i18n.off('languageChanged', reconnect)
  }, [i18n, socket])
  return <LiveContext value={isLive}>{children}</LiveContext>
}
