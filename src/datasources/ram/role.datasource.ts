import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { RamApi } from './ram-api.ts'

/** Roles of the account for one request. */
export class RoleDataSource {
  readonly #exists

  constructor({ api: ram, cache, meter }: SourceSettings<RamApi>) {
    this.#exists = createSharedLoader('role.exists', { cache, meter }, async ({ id }) =>
      // Null is kept for a shorter time: granting the role must show soon.
      (await ram.roleExists(id, meter)) ? true : null,
    )
  }

  async exists(roleName: string): Promise<boolean> {
    return (await this.#exists.load({ regionId: 'global', id: roleName })) ?? false
  }
}
