import { count } from '@apimkit/diagnostics';
import { textAt } from '@apimkit/model';
import { checkKeyVault } from '@apimkit/sync';
import { type CheckDeclaration, failed, ok, skipped, warning } from '../check.ts';
import type { Facts } from '../facts.ts';

/** Checks that the secrets of key vaults exist, and that the service may read them. */
export function keyVaultCheck({ desired, client }: Facts): CheckDeclaration {
  return {
    id: 'key-vaults',
    title: 'Key vaults',
    needs: ['artifacts', 'service'],
    async run() {
      const found = await desired();
      if (found === undefined) return skipped('no artifacts');
      const all = [...found.artifacts];
      const references = all.filter((one) => textAt(one.payload, 'properties.keyVault.secretIdentifier') !== undefined);
      if (references.length === 0) return ok('no secret of a key vault is used');
      const diagnostics = await checkKeyVault(await client(), found.artifacts);
      const [first, ...rest] = [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity]);
      if (first === undefined) return ok(`the service may read ${count(references.length, 'secret')}`);
      const more = rest.length === 0 ? '' : `; and ${rest.length} more`;
      const outcome = first.severity === 'error' ? failed : warning;
      return outcome(`${first.message}${more}`, first.help ?? 'See apimkit plan --check-key-vault');
    },
  };
}

const rank = { error: 0, warning: 1, info: 2 } as const;
