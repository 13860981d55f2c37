import { CliError, type Fault } from './cli-error.ts'
import type { Outcome } from './exit-code.ts'
import { createGatewayClient, type GatewayClient } from './gateway-client.ts'
import { createOutput, type Output } from './output.ts'
import { safeValue } from './safe-text.ts'
import { accessOf, type Environment, type GlobalOptions } from './settings.ts'

/** What a command works with. */
export interface Session {
  client: GatewayClient
  output: Output
}

/** Does what a command is for. */
export type Action<Options> = (options: Options, session: Session) => Promise<Outcome>

const outputOf = ({ json, color }: GlobalOptions) => createOutput(json ?? false, color ?? true)

/** Runs an action and tells what went wrong. */
export const runAction = async <Options extends GlobalOptions>(
  action: Action<Options>,
  options: Options,
  environment: Environment,
): Promise<Outcome> => {
  const output = outputOf(options)
  try {
    // JSON is made safe as a whole, without writing escapes twice.
    const clean: GatewayClient['clean'] = output.json ? (value) => value : safeValue
    return await action(options, {
      client: createGatewayClient(accessOf(options, environment), clean),
      output,
    })
  } catch (error) {
    return tellFaults(output, faultsOf(error))
  }
}

const faultsOf = (error: unknown): readonly Fault[] => {
  if (error instanceof CliError) return error.faults
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [{ outcome: 'FAULT', code: 'FAULT', message, remedy: 'This is a fault of this program: report it.' }]
}

/** @returns the outcome of the first of them */
export const tellFaults = (output: Output, faults: readonly Fault[]): Outcome => {
  // Many fields can fail for one reason.
  const distinct = new Map(faults.map((fault) => [`${fault.code} ${fault.message}`, fault]))
  for (const fault of distinct.values()) output.fault(fault)
  return faults[0]?.outcome ?? 'DONE'
}
