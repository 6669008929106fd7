import { putAt, type SecretPath, valueAt } from '@apimkit/model';
import { valuesAt } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { notAuthorized } from '../http/permissions.ts';
import type { Refusal, Reply } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { typeIn } from '../views/view.ts';

/** The rejection of `listValue` and `listSecrets` for a caller that may only read (Azure/apiops#628). */
export function forbidden({ id }: Stored, service: string): Refusal {
  const { path } = id;
  return notAuthorized(`${typeIn(path)}/${id.entry.secretAction ?? ''}/action`, service, path);
}

/** The response of `listValue` and `listSecrets`: the values by property name, even if they are not secret at present. */
export function listSecrets(stored: Stored, store: Store): Reply {
  const { entry } = stored.id;
  const { payload } = withMadeSecrets(stored, store);
  const values = entry.secrets.flatMap(({ path }) => valuesAt(payload, path));
  const named = values.filter(({ value }) => !isObject(value)).map(({ at, value }) => [lastOf(at), value]);
  return { status: 200, body: Object.fromEntries(named) };
}

/** The secret that an action such as `regeneratePrimaryKey` makes again, or the one that its body names. */
export function regenerated({ id }: Stored, action: string, body: JsonObject): SecretPath | undefined {
  const wanted = `${/^regenerate(.*)$/i.exec(action)?.[1] ?? ''}`.toLowerCase();
  const named = typeof body.keyType === 'string' ? body.keyType.toLowerCase() : undefined;
  return id.entry.secrets.find(({ path, made }) => {
    const name = lastOf(path).toLowerCase();
    return made === true && (wanted === 'key' ? name === named : name === wanted);
  });
}

/** Makes a secret again. */
export function regenerate(stored: Stored, { path }: SecretPath, store: Store): Reply {
  const { payload } = withMadeSecrets(stored, store);
  store.put({ ...stored, payload: putAt(payload, path, store.newName()) });
  return { status: 204 };
}

/** The service makes some secrets; resources that every service has get theirs when they are first used. */
function withMadeSecrets(stored: Stored, store: Store): Stored {
  const missing = stored.id.entry.secrets.filter(
    ({ path, made }) => made && (valueAt(stored.payload, path) ?? null) === null,
  );
  if (missing.length === 0) return stored;
  return store.put({
    ...stored,
    payload: missing.reduce((kept, { path }) => putAt(kept, path, store.newName()), stored.payload),
  });
}

const lastOf = (path: string) => path.split('.').at(-1) ?? '';
