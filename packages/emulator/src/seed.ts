import { type Artifacts, graphOf, type Missing, putAt, type Resource, secretsOf, valueAt } from '@apimkit/model';
import { hasBuiltIn } from '@apimkit/model/internal';
import { importFormat } from '@apimkit/openapi';
import { Refusal } from './reply.ts';
import { putOf, type Service } from './service.ts';

/** What a seed could not take as the files say it, and what became of it. */
export interface SeedNote {
  /** The resource, as `ResourceId.toString()` prints it. */
  readonly id: string;
  readonly message: string;
}

/** Stands for a secret that the files do not hold: nothing can be done with it, and it is seen for what it is. */
const placeholder = 'placeholder-for-a-secret';

/** Puts artifacts into a service as they are, without what the service makes along with new resources. */
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
  const whole = withPlaceholders(resource);
  const { path, body } = putOf(whole.resource, id);
  const format = resource.specification && importFormat(resource.specification);
  const imported = format
    ? putAt(putAt(body, 'properties.format', format.format), 'properties.value', format.value)
    : body;
  try {
    service.take(path, imported);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ id: resource.id.toString(), message: `left out, for the service refuses it: ${error.told}` }];
  }
  return whole.hidden.map((at) => ({
    id: resource.id.toString(),
    message: `${at} is a placeholder; the files do not hold the secret`,
  }));
}

/** Gives a secret without which the resource is refused a value that says what it is. */
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

/** What a resource names and the files lack may well be in the service that they came from: it is taken on trust. */
function danglingNote({ from, reference }: Missing): readonly SeedNote[] {
  if (!reference) return [];
  return [{ id: from.id.toString(), message: `names ${reference.text}, which the files do not have` }];
}
