import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresServer } from '../support/postgres-server.ts'
import type { GatewayInstance } from './gateway-instance.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface KillerScene {
  instances: readonly GatewayInstance[]
  /** Restarted twice. Null: jobs are kept in the embedded database. */
  server: PostgresServer | null
  kills: number
  tell(text: string): void
  random: SeededRandom
}

/** Instants by `performance.now()`. */
interface DatabaseRestart {
  how: string
  from: number
  to: number
}

export interface Kills {
  kills: number
  /** Of those: before the gateway served. */
  whileBooting: number
  databaseRestarts: DatabaseRestart[]
}

const ALONE = { aliveMs: [0, 4_000], bootingShare: 0.25, bootMs: 3_000 } as const
const AMONG_OTHERS_MS = [300, 4_200] as const

/** Kills gateways at random moments, and restarts the database after a third (in order) and two thirds (crash). */
export const killAll = async (scene: KillerScene): Promise<Kills> => {
  const { instances, server, random } = scene
  const done: Kills = { kills: 0, whileBooting: 0, databaseRestarts: [] }
  while (done.kills < scene.kills) {
    const instance = random.pick(instances)
    await (instances.length === 1
      ? randomMoment(instance, random)
      : delay(random.between(...AMONG_OTHERS_MS)))
    if (!instance.endpoint()) done.whileBooting += 1
    instance.kill()
    done.kills += 1
    if (done.kills % 25 === 0) scene.tell(`${done.kills} kills`)
    const how = restartAfter(done.kills, scene.kills)
    if (server && how) {
      const from = performance.now()
      await server.restart(how)
      done.databaseRestarts.push({ how, from, to: performance.now() })
    }
  }
  return done
}

/** One gateway alone is mostly let come up first, or nothing would ever get done. */
const randomMoment = async (instance: GatewayInstance, random: SeededRandom): Promise<void> => {
  if (random.chance(ALONE.bootingShare)) return delay(random.between(0, ALONE.bootMs))
  await instance.up()
  return delay(random.between(...ALONE.aliveMs))
}

const restartAfter = (kills: number, all: number) =>
  kills === Math.ceil(all / 3) ? 'fast' : kills === Math.ceil((2 * all) / 3) ? 'immediate' : null
