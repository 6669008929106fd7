import {
  type Artifacts,
  armPath,
  graphOf,
  type Missing,
  putAt,
  type Resource,
  secretsOf,
  toArmBody,
  valueAt,
} from '@apimkit/model';
import { hasBuiltIn, importOf, withFacts, withoutNulls } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { Refusal } from './http/reply.ts';
import type { Service } from './service.ts';

/** Something that a seed changed or left out, with the reason. */
export interface SeedNote {
  /** The resource, as `ResourceId.toString()` prints it. */
  readonly id: string;
  readonly message: string;
}

/** Placeholder for a secret that is not in the files. It is unusable and recognizable. */
const placeholder = 'placeholder-for-a-secret';

/** Stores artifacts in a service without the resources that the service creates together with new ones. */
export function seed(service: Service, id: string, artifacts: Artifacts): readonly SeedNote[] {
  const { needs, missing } = graphOf(artifacts);
  const byKey = new Map([...artifacts].map((resource) => [resource.id.key, resource]));
  const notes: SeedNote[] = missing.flatMap(danglingNote);
  const done = new Set<string>();
  const put = (resource: Resource): void => {
    if (done.has(resource.id.key) || hasBuiltIn(resource.id)) return;
    done.add(resource.id.key);
    for (const key of needs.get(resource.id.key) ?? []) {
      const needed = byKey.get(key);
      if (needed) put(needed);
    }
    notes.push(...putOne(service, id, resource));
  };
  for (const resource of artifacts) put(resource);
  return notes;
}

function putOne(service: Service, id: string, resource: Resource): readonly SeedNote[] {
  // As a publish writes it: the result is the service that a plan of the same files finds unchanged.
  const whole = withPlaceholders(withFacts(resource));
  const { path, body } = putOf(whole.resource, id);
  const format = importOf(whole.resource);
  const imported = format
    ? putAt(putAt(body, 'properties.format', format.format), 'properties.value', format.value)
    : body;
  try {
    service.take(path, withoutNulls(imported));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ id: resource.id.toString(), message: `left out, because the service rejects it: ${error.summary}` }];
  }
  return whole.hidden.map((at) => ({
    id: resource.id.toString(),
    message: `${at} is a placeholder, because the secret is not in the files`,
  }));
}

/** Adds a recognizable value for a secret that the service requires. */
function withPlaceholders(resource: Resource): { readonly resource: Resource; readonly hidden: readonly string[] } {
  const { entry } = resource.id;
  if (
    valueAt(resource.payload, 'properties.keyVault.secretIdentifier') !== undefined ||
    secretsOf(entry, resource.payload).length > 0
  )
    return { resource, hidden: [] };
  const hidden = entry.secrets
    .filter(
      ({ path, when }) =>
        entry.required.includes(path) || (when !== undefined && valueAt(resource.payload, when) === true),
    )
    .map(({ path }) => path);
  const payload = hidden.reduce((kept, path) => putAt(kept, path, placeholder), resource.payload);
  return { resource: { ...resource, payload }, hidden };
}

/** References to resources outside of the files, which may be in the service that the files came from. They are accepted. */
function danglingNote({ from, reference }: Missing): readonly SeedNote[] {
  if (!reference) return [];
  return [{ id: from.id.toString(), message: `refers to ${reference.text}, which is not in the files` }];
}

/** The PUT that stores a resource in another service, as `seed` sends it. */
function putOf(resource: Resource, service: string): { readonly path: string; readonly body: JsonObject } {
  const body = toArmBody(resource, service);
  return { path: armPath(resource.id, resource.link), body: isObject(body) ? body : {} };
}
