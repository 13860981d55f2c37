import { useMutation, useQuery, useSubscription } from '@apollo/client/react'
import {
  EncryptDocument,
  ImagesDocument,
  JobChangesDocument,
  RecentJobsDocument,
} from './generated/operations.ts'

export const App = ({ regionId }: { regionId: string }) => {
  return (
    <>
      <Images regionId={regionId} />
      <Jobs />
    </>
  )
}

const Images = ({ regionId }: { regionId: string }) => {
  const { data, error, loading } = useQuery(ImagesDocument, { variables: { regionId }, errorPolicy: 'all' })
  const [encrypt, encrypting] = useMutation(EncryptDocument, { errorPolicy: 'all' })
  // With the service key. However often it is clicked, an image is copied once.
  const copy = (imageId: string) =>
    encrypt({
      variables: {
        input: {
          sourceRegionId: regionId,
          imageId,
          encrypted: true,
          idempotencyKey: `service-key-${imageId}`,
        },
      },
    })
  const problems = encrypting.data?.copyImageEncrypted.userErrors ?? []
  return (
    <section>
      <h1>Images in {regionId}</h1>
      {loading && <p>Loading …</p>}
      <Faults errors={[error, encrypting.error]} />
      {problems.map(({ message, remedy }) => (
        <p role="alert" key={message}>
          {message} {remedy}
        </p>
      ))}
      <table>
        <tbody>
          {data?.images.nodes.map(({ id, imageId, name, encryption }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{encryption?.state ?? 'not known'}</td>
              <td>{encryption?.keys.flatMap(({ aliases }) => aliases ?? []).join(', ')}</td>
              <td>
                {encryption?.state === 'UNENCRYPTED' && (
                  <button onClick={() => void copy(imageId)}>Encrypt a copy</button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Jobs = () => {
  const { data, error, refetch } = useQuery(RecentJobsDocument)
  // A change goes to the cache, and from there to the list below; only a job that is new needs more.
  const changes = useSubscription(JobChangesDocument, {
    onData: ({ data: { data: change } }) => {
      if (change && !data?.copyJobs.nodes.some(({ id }) => id === change.copyJobs.id)) void refetch()
    },
  })
  return (
    <section>
      <h1>Jobs</h1>
      <Faults errors={[error, changes.error]} />
      <ul>
        {data?.copyJobs.nodes.map(({ id, sourceImageId, status, progressPercent, verification, failure }) => (
          <li key={id}>
            {sourceImageId}: {status} <progress max={100} value={progressPercent} /> {verification?.verdict}
            {failure && ` ${failure.message} ${failure.remedy}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Parts that failed: what else came is shown all the same. */
const Faults = ({ errors }: { errors: (Error | undefined)[] }) =>
  errors.map(
    (error, index) =>
      error && (
        <p role="alert" key={index}>
          {error.message}
        </p>
      ),
  )
