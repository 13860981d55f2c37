import { z } from 'zod'

import { defaultChoices, someChoices } from '../assumptions.ts'
import type { Account } from './account.ts'
import { idempotentResult, image, key, regionSettings, role, session, snapshot } from './entities.ts'
import type { Key } from './entities.ts'
import { displaceImage, placeImage } from './placement.ts'
import { progress, startWaiting } from './progression.ts'
import { addSession } from './sessions.ts'

const id = z.string().min(1)

/**
 * All that ever changes the account: one thing as it is from now on, or null for one that is gone. Every change is
 * journalled, and the same changes always give the same account.
 */
export const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('image'), regionId: id, imageId: id, value: image.nullable() }),
  z.strictObject({ type: z.literal('snapshot'), regionId: id, snapshotId: id, value: snapshot.nullable() }),
  z.strictObject({ type: z.literal('key'), regionId: id, keyId: id, value: key.nullable() }),
  z.strictObject({ type: z.literal('alias'), regionId: id, alias: id, value: id.nullable() }),
  z.strictObject({ type: z.literal('region'), regionId: id, value: regionSettings }),
  z.strictObject({ type: z.literal('role'), name: id, value: role.nullable() }),
  z.strictObject({ type: z.literal('session'), value: session }),
  z.strictObject({ type: z.literal('result'), value: idempotentResult }),
  // Some: a journal may be older than a switch, which was then as it is by default.
  z.strictObject({ type: z.literal('choices'), value: someChoices }),
])
export type Change = z.output<typeof change>

/**
 * Carries out a change at an instant. What may not be is refused before.
 * @throws Error when there is no such region, which only a damaged journal brings about
 */
export const applyChange = (account: Account, made: Change, at: Date): void => {
  progress(account, at)
  switch (made.type) {
    case 'image':
      if (made.value === null) displaceImage(account, regionOf(account, made.regionId), made.imageId)
      else placeImage(account, regionOf(account, made.regionId), made.value)
      startWaiting(account, at)
      progress(account, at)
      break
    case 'snapshot': {
      const { snapshots } = regionOf(account, made.regionId)
      if (made.value === null) snapshots.remove(made.snapshotId)
      else snapshots.put(made.value)
      break
    }
    case 'key':
      put(regionOf(account, made.regionId).keys, made.keyId, made.value)
      break
    case 'alias':
      put(regionOf(account, made.regionId).aliases, made.alias, made.value)
      break
    case 'region':
      Object.assign(regionOf(account, made.regionId), made.value)
      break
    case 'role':
      put(account.roles, made.name, made.value)
      break
    case 'session':
      addSession(account.sessions, made.value, at)
      break
    case 'result':
      account.idempotentResults.set(`${made.value.operation} ${made.value.clientToken}`, made.value)
      break
    case 'choices':
      account.choices = { ...defaultChoices, ...made.value }
      // There may be room now for copies that wait.
      startWaiting(account, at)
      progress(account, at)
      break
  }
}

const put = <Value>(map: Map<string, Value>, name: string, value: Value | null) => {
  if (value === null) map.delete(name)
  else map.set(name, value)
}

const regionOf = (account: Account, regionId: string) => {
  const region = account.regions.get(regionId)
  if (region === undefined) throw new Error(`There is no region ${regionId}.`)
  return region
}

export const changedKey = (before: Key, different: Partial<Key>): Change => ({
  type: 'key',
  regionId: before.regionId,
  keyId: before.keyId,
  value: { ...before, ...different },
})
