import type { FaultKind } from './fault-rule.ts'
import type { Account, Region } from './state/account.ts'
import type { Change } from './state/change.ts'
import type { Role } from './state/entities.ts'
import type { DocumentedError, ErrorDefinition } from './wire/api-error.ts'
import { ApiError } from './wire/api-error.ts'
import { valuesOf } from './wire/parameters.ts'
import type { ParameterTable, ValuesOf } from './wire/parameters.ts'

/** Who signed a call: the account's RAM user, or someone who has assumed one of its roles. */
export type Caller = { kind: 'user' } | { kind: 'role'; role: Role; sessionName: string }

/** What an operation may reach. */
export interface Cloud {
  account: Account
  now: Date
  caller: Caller
  /** Makes changes together, as of `now`. */
  commit: (...changes: Change[]) => void
  /** True when a fault of this kind is to happen to this call; uses the fault up. */
  takeFault: (kind: FaultKind) => boolean
  copySecondsPerGiB: number
}

interface Call {
  parameters: ReadonlyMap<string, string>
  regionId: string
}

/** One operation of an API. Its file declares the parameters; all others are refused. */
export interface Operation {
  name: string
  /** Name of the quota that its calls count for. */
  quota: string | null
  parameters: ParameterTable
  /** All that its reference lists, but those that are common to the service. */
  errors: readonly DocumentedError[]
  /** Fields that the reference has and no answer here: path, as `Images.Image[].SupplierName`, to the reason. */
  absentFields: Readonly<Record<string, string>>
  /** @throws ApiError when the cloud would refuse the call: one of its errors, or a common one */
  answer: (cloud: Cloud, call: Call) => object
}

interface Declaration<Table extends ParameterTable> {
  name: string
  quota?: string
  parameters: Table
  errors?: readonly DocumentedError[]
  absentFields?: Readonly<Record<string, string>>
}

interface Question<Table extends ParameterTable> {
  cloud: Cloud
  parameters: ValuesOf<Table>
}

/** An operation of a central service, or one that is the same in all regions. */
export const globalOperation = <Table extends ParameterTable>(
  declaration: Declaration<Table>,
  answer: (question: Question<Table>) => object,
): Operation => ({
  name: declaration.name,
  quota: declaration.quota ?? null,
  parameters: declaration.parameters,
  errors: declaration.errors ?? [],
  absentFields: declaration.absentFields ?? {},
  answer: (cloud, call) => answer({ cloud, parameters: valuesOf(declaration.parameters, call.parameters) }),
})

/** An operation on the resources of one region. */
export const regionalOperation = <Table extends ParameterTable>(
  declaration: Declaration<Table> & { regionNotFound: ErrorDefinition },
  answer: (question: Question<Table> & { region: Region }) => object,
): Operation => ({
  name: declaration.name,
  quota: declaration.quota ?? null,
  parameters: declaration.parameters,
  errors: [declaration.regionNotFound, ...(declaration.errors ?? [])],
  absentFields: declaration.absentFields ?? {},
  answer: (cloud, call) => {
    const parameters = valuesOf(declaration.parameters, call.parameters)
    const region = cloud.account.regions.get(call.regionId)
    if (region === undefined) throw new ApiError(declaration.regionNotFound)
    return answer({ cloud, parameters, region })
  },
})
