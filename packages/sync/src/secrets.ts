import { type ArmClient, ArmError } from '@apimkit/arm';
import { redactor } from '@apimkit/diagnostics';
import { type Artifacts, armPath, kindOf, type Resource, type ResourceId, secretsOf, textAt } from '@apimkit/model';
import { holeIn, stableText, valuesAt } from '@apimkit/model/internal';
import type { Json, JsonObject } from '@apimkit/openapi';
import type { SecretChanges } from './impact/secret-changes.ts';
import type { SecretComparison } from './plan/types.ts';

/**
 * Compares the secrets in the files with those of the service, through the action that returns them. Nothing is stored;
 * the result is one word for each resource.
 *
 * @param changes notes the fingerprints of secrets that differ or are unknown
 */
export async function compareSecrets(
  client: ArmClient,
  desired: Artifacts,
  live: Artifacts,
  changes?: SecretChanges,
): Promise<ReadonlyMap<string, SecretComparison>> {
  const pairs = [...desired].flatMap((one) => {
    const other = live.get(one.id);
    return other && secretsOf(one.id.entry, one.payload).length > 0 ? [[one, other] as const] : [];
  });
  const compared = await Promise.all(
    pairs.map(async ([one, other]) => [one.id.key, await compare(client, one, other, live, changes)] as const),
  );
  return new Map(compared);
}

async function compare(
  client: ArmClient,
  desired: Resource,
  live: Resource,
  all: Artifacts,
  changes: SecretChanges | undefined,
): Promise<SecretComparison> {
  const wanted = secretsOf(desired.id.entry, desired.payload);
  const shown = await shownSecrets(client, live, all);
  const after = wanted.map(({ value }) => value);
  const before = wanted.map(({ at }) => shown?.(at));
  const isKnown = (value: Json | undefined) => value !== undefined;
  if (before.every(isKnown) && stableText(before) === stableText(after)) return 'same';
  await changes?.note(desired.id.key, before.every(isKnown) ? before : undefined, after);
  return before.every(isKnown) ? 'different' : 'unknown';
}

/** A function that returns the live secret at a path, or undefined without the permission to read secrets. */
async function shownSecrets(
  client: ArmClient,
  live: Resource,
  all: Artifacts,
): Promise<((at: string) => JsonObject[string] | undefined) | undefined> {
  const { entry } = live.id;
  if (entry.secretAction !== undefined) {
    const body = await actionOf(client, live.id);
    return body && ((at) => body[at.split('.').at(-1) ?? ''] as JsonObject[string] | undefined);
  }
  if (entry.secretsKeptIn !== undefined) return keptElsewhere(client, live, all, entry.secretsKeptIn);
  if (!entry.secrets.some((one) => one.returned)) return undefined;
  const shown = new Map(
    entry.secrets.flatMap(({ path }) => valuesAt(live.payload, path).map(({ at, value }) => [at, value] as const)),
  );
  return (at) => shown.get(at) ?? null;
}

/** The service returns a hole in place of the literal; the named value that it refers to has the literal. */
async function keptElsewhere(client: ArmClient, live: Resource, all: Artifacts, kind: string) {
  const shown = new Map<string, JsonObject[string] | undefined>();
  for (const { path } of live.id.entry.secrets) {
    const hole = holeIn(textAt(live.payload, path) ?? '');
    const holder =
      hole === undefined
        ? undefined
        : [...all].find(
            ({ id, payload }) => id.kind === kind && textAt(payload, kindOf(kind).referredToBy ?? '') === hole,
          );
    const body = holder && (await actionOf(client, holder.id));
    if (body) shown.set(path, body.value as JsonObject[string] | undefined);
  }
  return (at: string) => shown.get(at);
}

async function actionOf(client: ArmClient, id: ResourceId): Promise<JsonObject | undefined> {
  try {
    return (await client.action(`${armPath(id)}/${id.entry.secretAction ?? ''}`)) as JsonObject;
  } catch (error) {
    if (error instanceof ArmError && (error.status === 403 || error.status === 401)) return undefined;
    throw error;
  }
}

/** The secret values in the files. Callers keep them in memory and never print them. */
export function secretValues(artifacts: Artifacts): readonly string[] {
  const values = [...artifacts].flatMap(({ id, payload }) => secretsOf(id.entry, payload).map(({ value }) => value));
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

const concealed = new WeakMap<ArmClient, { readonly secrets: Set<string>; hide: (text: string) => string }>();

/**
 * Removes the secrets of some artifacts from everything that a client reports from now on: errors, their details and causes,
 * and events. The service repeats secrets in its error messages.
 *
 * @returns a function that removes the secrets from other texts
 */
export function concealSecrets(client: ArmClient, artifacts: Artifacts): (text: string) => string {
  const known = concealed.get(client) ?? { secrets: new Set<string>(), hide: (text: string) => text };
  if (!concealed.has(client)) client.conceal((text) => known.hide(text));
  concealed.set(client, known);
  for (const value of secretValues(artifacts)) known.secrets.add(value);
  known.hide = redactor(known.secrets);
  return (text) => known.hide(text);
}
