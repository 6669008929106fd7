import type { ArmClient } from '@apimkit/arm';
import type { OwnNames } from './own-names.ts';

/** The collections that the suite writes to; users of a resource before the resource. */
const collections = [
  { path: 'subscriptions' },
  { path: 'apis', query: { deleteRevisions: 'true' } },
  { path: 'products', query: { deleteSubscriptions: 'true' } },
  { path: 'policyFragments' },
  { path: 'namedValues' },
  { path: 'tags' },
];

/** Deletes what a run has created, and nothing else. */
export async function cleanUp(client: ArmClient, { prefix }: OwnNames): Promise<void> {
  for (const { path, query } of collections)
    for (const item of await client.list(path)) {
      const { name } = item as { readonly name: string };
      const options = { ifMatch: '*', ...(query ? { query } : {}) };
      if (name.startsWith(prefix)) await client.delete(`${path}/${encodeURIComponent(name)}`, options);
    }
}
