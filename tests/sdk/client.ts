import { createEmulator } from '@apimkit/emulator';
import { serveEmulator } from '@apimkit/emulator/node';
import { ApiManagementClient } from '@azure/arm-apimanagement';
import { checked } from '../checked.ts';

/** Resource group and service, which every method of the SDK takes first. */
export const target = ['rg', 'shop'] as const;

/** The official SDK as an ordinary client of an emulator on the loopback interface. Its operations take two polls. */
export async function openSdk(): Promise<{ readonly client: ApiManagementClient; close(): Promise<void> }> {
  const { url, close } = await serveEmulator({ fetch: checked(createEmulator({ polls: 2, pageSize: 3 }).fetch) });
  const credential = { getToken: async () => ({ token: 'none', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  const client = new ApiManagementClient(credential, '00000000-0000-0000-0000-000000000000', {
    endpoint: url,
    $host: url,
    allowInsecureConnection: true,
  });
  // It refuses to send a token without TLS. The emulator requires none.
  client.pipeline.removePolicy({ name: 'bearerTokenAuthenticationPolicy' });
  return { client, close };
}

/** All items of a list, from all of its pages. */
export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** The names of all items of a list. */
export const namesOf = async (
  items: AsyncIterable<{ readonly name?: string }>,
): Promise<readonly (string | undefined)[]> => (await all(items)).map(({ name }) => name);
