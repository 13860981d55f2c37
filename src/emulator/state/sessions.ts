import type { Session } from './entities.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * Adds a session, and forgets those that ended more than a day ago: until then their key is answered as expired.
 * Each time it looks at two, in turn, so that none has to wait for one that stays longer and no call for all of them.
 */
export const addSession = (sessions: Map<string, Session>, added: Session, at: Date) => {
  const [first, second] = sessions.values()
  for (const session of [first, second]) {
    if (session === undefined) continue
    sessions.delete(session.accessKeyId)
    if (at.getTime() - session.expiresAt.getTime() <= DAY_MS) sessions.set(session.accessKeyId, session)
  }
  sessions.set(added.accessKeyId, added)
}
