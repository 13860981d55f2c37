import { someChoices } from '../assumptions.ts'
import type { EmulatorControl } from '../control.ts'
import { seedSchema } from '../seed/seed-schema.ts'
import { clockBody, roleBody } from './admin-bodies.ts'
import { BadAdminRequest } from './bad-admin-request.ts'
import { bodyOf } from './checked-body.ts'

export const ADMIN_PREFIX = '/_emulator/'

/** Longer texts do not fit into one string of Node. */
const MAX_DOCUMENT_BYTES = 512_000_000

export interface AdminRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Behind the prefix. What stands for `<id>` is handed to the route. */
  path: string
  about: string
  /** An example; left out where there is none. */
  body?: string
  /** What is in it, or an example; an empty object unless given. */
  answer?: string
  maxBodyBytes?: number
  run: (control: EmulatorControl, request: { body: string; id: string }) => object | void | Promise<void>
}

const rule = '{"kind":"throttle","service":"kms","operation":"ListKeys","regionId":"cn-hangzhou","times":3}'

/** All of the admin API. Answers are JSON; one that went wrong has `message`. */
export const adminRoutes: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '',
    about: 'Lists these routes.',
    answer: '{"routes":[…]}',
    run: () => ({
      routes: adminRoutes.map(({ method, path, about, body, answer }) => ({
        method,
        path: ADMIN_PREFIX + path,
        about,
        body: body ?? null,
        answer: answer ?? '{}',
      })),
    }),
  },
  {
    method: 'GET',
    path: 'health',
    about: 'Tells of the process: its ID, settings, where its state is, how much there is.',
    answer: '{"name","pid","dataDir","settings","counts","uptimeMs"}',
    run: (control) => control.health(),
  },
  {
    method: 'GET',
    path: 'credentials',
    about: 'Tells the demo access key, which signs calls as the account itself.',
    answer: '{"accessKeyId","accessKeySecret"}',
    run: (control) => control.credentials(),
  },
  {
    method: 'GET',
    path: 'coverage',
    about: 'Lists the operations with their parameters; all others are refused.',
    answer: '{"services":[{"service","version","operations":[…]}]}',
    run: (control) => ({ services: control.coverage() }),
  },
  {
    method: 'GET',
    path: 'calls',
    about: 'Lists the latest 10,000 calls, oldest first.',
    answer: '{"calls":[{"at","service","operation","regionId","httpStatus","code","accessKeyId"}]}',
    run: (control) => ({ calls: control.calls() }),
  },
  {
    method: 'DELETE',
    path: 'calls',
    about: 'Forgets the calls.',
    run: (control) => control.clearCalls(),
  },
  {
    method: 'GET',
    path: 'faults',
    about: 'Lists the faults, with how many calls each has happened to; also those that can hit no more.',
    answer: '{"faults":[{"id":"fault-1","kind":"throttle","hits":0}]}',
    run: (control) => ({ faults: control.faults() }),
  },
  {
    method: 'POST',
    path: 'faults',
    about:
      'Has calls go wrong: all that fit, the first `times` of them, only the `nth`, or each with a `probability`. Kinds: throttle, http-error (httpStatus, code, message, retryAfterMs), html (httpStatus), delay (delayMs), reset, drop-answer, cut-body, other-key, copy-fails, leaves-snapshots.',
    body: rule,
    answer: '{"id":"fault-1"}',
    run: (control, { body }) => ({
      id: control.addFault(bodyOf(body, control.faultRule())),
    }),
  },
  {
    method: 'DELETE',
    path: 'faults',
    about: 'Deletes all faults.',
    run: (control) => control.clearFaults(),
  },
  {
    method: 'DELETE',
    path: 'faults/<id>',
    about: 'Deletes one fault.',
    run: (control, { id }) => {
      if (!control.removeFault(id)) throw new BadAdminRequest(404, `There is no fault ${id}.`)
    },
  },
  {
    method: 'GET',
    path: 'clock',
    about: 'Tells the emulator’s time, and how many of its seconds a second takes.',
    answer: '{"now":"2026-01-01T00:00:00.000Z","speed":1}',
    run: (control) => control.clock(),
  },
  {
    method: 'POST',
    path: 'clock',
    about: 'Puts the clock forward, or has it run at another speed: copies go on as much, or as fast.',
    body: '{"advanceMs":60000,"speed":10}',
    answer: 'as of GET clock',
    run: (control, { body }) => {
      const { advanceMs, speed } = bodyOf(body, clockBody)
      control.setClock({ advanceMs, speed })
      return control.clock()
    },
  },
  {
    method: 'GET',
    path: 'assumptions',
    about:
      'Lists what the emulator does where the documents of the cloud are silent, and the switches for it.',
    answer: '{"switches":[{"name","about","choice","default","choices"}],"rulings":{…}}',
    run: (control) => control.assumptions(),
  },
  {
    method: 'PATCH',
    path: 'assumptions',
    about: 'Chooses otherwise; what is left out stays as it is.',
    body: '{"copy.key-region":"source"}',
    answer: 'as of GET assumptions',
    run: (control, { body }) => {
      control.setAssumptions(bodyOf(body, someChoices))
      return control.assumptions()
    },
  },
  {
    method: 'POST',
    path: 'role',
    about: 'Takes the role away that ECS encrypts disks with, or grants it.',
    body: '{"granted":false}',
    run: (control, { body }) => control.setRoleGranted(bodyOf(body, roleBody).granted),
  },
  {
    method: 'POST',
    path: 'reset',
    about:
      'Goes back to the seed, as of now, without faults and calls. Calls that a delay keeps under way are cut.',
    run: (control) => control.reset(),
  },
  {
    method: 'GET',
    path: 'dump',
    about: 'Gives the whole account, clock and copies under way too: a seed that makes it again.',
    answer: 'of the form that GET seed-schema describes',
    run: (control) => control.dump(),
  },
  {
    method: 'POST',
    path: 'load',
    about:
      'Puts an account in the place of the one there is, or changes nothing. Faults and calls stay; calls that a delay keeps under way are cut.',
    body: 'a dump or seed, as JSON or YAML',
    maxBodyBytes: MAX_DOCUMENT_BYTES,
    run: async (control, { body }) => {
      // Not before it is needed: loading YAML would take 20 ms of each start.
      const { documentText } = await import('../seed/document-text.ts')
      const { file, located } = documentText(body, 'body')
      try {
        control.load(file)
      } catch (error) {
        throw located(error)
      }
    },
  },
  {
    method: 'GET',
    path: 'seed-schema',
    about: 'Gives the JSON Schema of seeds and dumps.',
    answer: 'a JSON Schema',
    run: () => seedSchema(),
  },
]
