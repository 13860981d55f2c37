import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { inOrder } from '../../src/copy-jobs/change-order.ts'
import type { CopyJob } from '../../src/copy-jobs/copy-job.ts'

const change = (id: string, version: number, changedIn: number, changedAfter = changedIn) => ({
  job: { id, version, changedAfter: String(changedAfter) } as CopyJob,
  changedIn: String(changedIn),
})
const shown = (jobs: readonly CopyJob[]) => jobs.map(({ id, version }) => `${id}${version}`)

describe('Changes are told', () => {
  test('by their transactions, as numbers', () => {
    expect(shown(inOrder([change('b', 1, 100), change('a', 1, 99), change('c', 1, 9)]))).toEqual([
      'c1',
      'a1',
      'b1',
    ])
  })

  test('of one job by their versions, also when a transaction that waited has the lower number', () => {
    expect(shown(inOrder([change('a', 3, 100), change('b', 1, 101), change('a', 2, 102)]))).toEqual([
      'a2',
      'b1',
      'a3',
    ])
  })

  test('so that whoever goes on after any of them is told all that follow', () => {
    const changes = array(record({ id: constantFrom('a', 'b', 'c'), changedIn: nat(50), earlier: nat(5) }), {
      maxLength: 20,
    })
    assert(
      property(changes, (given) => {
        const placed = given.map(({ id, changedIn, earlier }, index) =>
          change(id, index + 1, changedIn, Math.max(0, changedIn - earlier)),
        )
        const transactionOf = new Map(placed.map(({ job, changedIn }) => [job.version, Number(changedIn)]))
        const told = inOrder(placed)
        expect(told).toHaveLength(placed.length)
        told.forEach(({ changedAfter }, index) => {
          for (const { version } of told.slice(index + 1))
            expect(transactionOf.get(version)).toBeGreaterThanOrEqual(Number(changedAfter))
        })
        for (const id of ['a', 'b', 'c']) {
          const versions = told.filter((job) => job.id === id).map(({ version }) => version)
          expect(versions).toEqual(versions.toSorted((a, b) => a - b))
        }
      }),
    )
  })
})
