import { expect, it } from '@jest/globals'
import { shortRun } from '../crash/short-run.ts'

it('Gateways that share a server lose nothing, and do nothing twice, however often they and it are killed', async () => {
  expect(await shortRun('postgres')).toEqual([])
}, 180_000)
