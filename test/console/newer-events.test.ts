import { describe, expect, it } from '@jest/globals'
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { Subject } from 'rxjs'
import { createNewerEvents } from '../../src/console/graphql/newer-events.ts'

const JOB = gql`
  query Job {
    copyJob {
      id
      status
    }
  }
`
const CHANGES = gql`
  subscription {
    copyJobs {
      id
      status
    }
  }
`
const jobIn = (status: string) => ({ __typename: 'CopyJob', id: 'job', status })

/** A client whose answers and events come when a test says so. */
const opened = () => {
  const answers = new Subject<ApolloLink.Result>()
  const changes = new Subject<ApolloLink.Result>()
  const cache = new InMemoryCache()
  const written: unknown[] = []
  const events = createNewerEvents((job) => {
    written.push(job)
    cache.modify({ id: cache.identify(job as never), fields: { status: () => job.status } })
  })
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    events.note.concat(new ApolloLink(() => changes)),
    events.writeAgain.concat(new ApolloLink(() => answers)),
  )
  const client = new ApolloClient({ cache, link })
  client.subscribe({ query: CHANGES }).subscribe({})
  const change = (status: string) => changes.next({ data: { copyJobs: jobIn(status) } })
  const answer = (status: string) => {
    answers.next({ data: { copyJob: jobIn(status) } })
    answers.complete()
  }
  return { client, change, answer, written, shown: () => client.readQuery({ query: JOB }) }
}

describe('an event that comes while a query is under way', () => {
  it('is not hidden by the answer, which may be older', async () => {
    const { client, change, answer, shown } = opened()
    const asked = client.query({ query: JOB })
    change('VERIFYING')
    change('SUCCEEDED')
    answer('COPYING')
    await asked
    expect(shown()).toEqual({ copyJob: jobIn('SUCCEEDED') })
  })

  it('is not written again behind a later query', async () => {
    const { client, change, answer, written } = opened()
    change('COPYING')
    const asked = client.query({ query: JOB })
    answer('SUCCEEDED')
    await asked
    expect(written).toEqual([])
  })
})
