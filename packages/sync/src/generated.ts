import { Artifacts, kindOf, putAt, type Resource, referencesOf, secretsOf, textAt } from '@apimkit/model';
import { holeIn, isGenerated, textsIn, valuesAt } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

/**
 * Replaces references to generated named values. The service stores the credentials of some resources in named values that it
 * creates, with names that differ from service to service. The result refers to the named values of the target, or contains
 * the literal value that an environment supplies. The generated named values themselves are never published.
 */
export function withOwnGenerated(desired: Artifacts, live: Artifacts): Artifacts {
  const dropped = new Set<string>();
  const resolved = [...desired].map((resource): Resource => {
    const { secretsKeptIn: kind, holes } = resource.id.entry;
    if (kind === undefined) return resource;
    const own = ownHoles(live.get(resource.id), kind);
    const replace = (at: string, text: string) => {
      const hole = generatedHole(text, kind);
      if (hole === undefined) return text;
      const holder = holderOf(desired, kind, hole);
      // A user may give such a name to their own named value.
      if (holder && !isGenerated(holder)) return text;
      const value = holder && literalOf(holder);
      if (value !== undefined) {
        dropped.add(holder?.id.key ?? '');
        return value;
      }
      const ours = own.get(at) ?? [...own.values()][0];
      if (ours === undefined || (holder && hasVault(holder))) return text;
      if (holder) dropped.add(holder.id.key);
      return ours;
    };
    const payload = holes.reduce<JsonObject>(
      (kept, path) =>
        valuesAt(kept, path)
          .flatMap(({ at, value }) => textsIn(value, at))
          .filter(({ at }) => !at.includes('['))
          .reduce((all, { at, value }) => putAt(all, at, replace(at, value)), kept),
      resource.payload,
    );
    return { ...resource, payload };
  });
  const all = new Artifacts(resolved);
  const stillNamed = new Set(
    [...all].flatMap((one) => referencesOf(one).flatMap((reference) => all.resolve(reference, one.id)?.key ?? [])),
  );
  return all.filter(({ id }) => !dropped.has(id.key) || stillNamed.has(id.key));
}

/** The name in a hole that refers to a generated resource, by display name or by name. */
function generatedHole(text: string, kind: string): string | undefined {
  const { generated, generatedName } = kindOf(kind);
  const hole = holeIn(text);
  return hole !== undefined && (generated?.test(hole) || generatedName?.test(hole)) ? hole : undefined;
}

const propertiesOf = ({ payload }: Resource) => (payload.properties ?? {}) as JsonObject;
const hasVault = ({ payload }: Resource) => textAt(payload, 'properties.keyVault.secretIdentifier') !== undefined;

function literalOf(holder: Resource): string | undefined {
  const secret = { ...holder.payload, properties: { ...propertiesOf(holder), secret: true } };
  const value = secretsOf(holder.id.entry, secret)[0]?.value;
  return typeof value === 'string' ? value : undefined;
}

function holderOf(artifacts: Artifacts, kind: string, hole: string): Resource | undefined {
  const alias = kindOf(kind).referredToBy ?? '';
  return [...artifacts].find(
    (one) =>
      one.id.kind === kind && (textAt(one.payload, alias) === hole || one.id.name.toLowerCase() === hole.toLowerCase()),
  );
}

/** The generated holes of the resource on the target service, by path. */
function ownHoles(resource: Resource | undefined, kind: string): ReadonlyMap<string, string> {
  const holes = resource?.id.entry.holes ?? [];
  return new Map(
    holes
      .flatMap((path) => valuesAt(resource?.payload ?? {}, path))
      .flatMap(({ at, value }) => textsIn(value, at))
      .flatMap(({ at, value }) => (generatedHole(value, kind) === undefined ? [] : [[at, value] as const])),
  );
}
