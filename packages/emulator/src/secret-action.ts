import { parseAddress, type ResourceId } from '@apimkit/model';
import { valuesAt } from '@apimkit/model/internal';
import { isObject } from '@apimkit/openapi';
import { notFound, Refusal, type Reply } from './http/reply.ts';
import type { Store } from './store.ts';

/** The resource of a path like `namedValues/x/listValue`, or undefined. */
export function secretActionOn(path: string): ResourceId | undefined {
  const cut = path.lastIndexOf('/');
  const address = parseAddress(path.slice(0, cut));
  if (address?.type !== 'resource') return undefined;
  const { secretAction } = address.id.entry;
  return secretAction?.toLowerCase() === path.slice(cut + 1).toLowerCase() ? address.id : undefined;
}

/** The response of `listValue` and `listSecrets`: the values by property name, even if they are not secret at present. */
export function secretsOfOne(id: ResourceId, store: Store, forbidden: boolean): Reply {
  const stored = store.get(id);
  if (!stored) throw notFound(id.entry.title);
  if (forbidden)
    throw new Refusal(
      403,
      'AuthorizationFailed',
      `The client does not have authorization to perform action '${id.entry.secretAction ?? ''}'.`,
    );
  const values = id.entry.secrets.flatMap(({ path }) => valuesAt(stored.payload, path));
  const named = values
    .filter(({ value }) => !isObject(value))
    .map(({ at, value }) => [at.split('.').at(-1) ?? '', value]);
  return { status: 200, body: Object.fromEntries(named) };
}
