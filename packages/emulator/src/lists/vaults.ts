import { textAt } from '@apimkit/model';
import type { Stored } from '../stored.ts';

/** The option of a list for the resources whose secret could not be read from its vault. */
export const vaultOption = 'isKeyVaultRefreshFailed';

/** The resources that the option selects; all of them without it. */
export function withFailedVault(items: readonly Stored[], query: URLSearchParams): readonly Stored[] {
  if (query.get(vaultOption)?.toLowerCase() !== 'true') return items;
  return items.filter(({ payload }) => textAt(payload, 'properties.keyVault.lastStatus.code') === 'Failed');
}
