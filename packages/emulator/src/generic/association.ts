import type { JsonObject } from '@apimkit/openapi';
import { notFound } from '../http/reply.ts';
import type { GenericStore } from './generic-store.ts';
import { initialBody } from './initial.ts';

/** The service around a resource. */
interface Surroundings {
  /** ARM id of the service. */
  readonly id: string;
  readonly store: GenericStore;
}

/** What resources consist of that have no body: by their collection, in lower case. */
const associations: Readonly<Record<string, (name: string, service: Surroundings) => JsonObject | undefined>> = {
  recipientemails: (email) => ({ properties: { email } }),
  recipientusers: (name, service) =>
    userOf(name, service) && { properties: { userId: `${service.id}/users/${encodeURIComponent(name)}` } },
  users: userOf,
};

/**
 * The body of an association, such as the user of `groups/developers/users/ada`. Undefined for another path.
 *
 * @throws {Refusal} 404 when its user does not exist
 */
export function bodyOfAssociation(path: string, service: Surroundings): JsonObject | undefined {
  const [name = '', collection = '', ...above] = path.split('/').reverse();
  const bodyOf = above.length > 0 ? associations[collection.toLowerCase()] : undefined;
  if (!bodyOf) return undefined;
  const body = bodyOf(decodeURIComponent(name), service);
  if (!body) throw notFound('User');
  return body;
}

function userOf(name: string, { store }: Surroundings): JsonObject | undefined {
  const path = `users/${encodeURIComponent(name)}`;
  return store.get(path)?.body ?? initialBody(path);
}
