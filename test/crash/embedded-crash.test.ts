import { expect, it } from '@jest/globals'
import { shortRun } from './short-run.ts'

it('An embedded gateway loses nothing, and does nothing twice, however often it is killed', async () => {
  expect(await shortRun('embedded')).toEqual([])
}, 180_000)
