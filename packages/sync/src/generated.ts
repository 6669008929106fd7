import type { JsonObject } from '@apimkit/model';
import {
  Artifacts,
  holeIn,
  isGenerated,
  kindOf,
  mapTexts,
  type Resource,
  referencesOf,
  secretsOf,
  textAt,
} from '@apimkit/model';

/**
 * The service keeps the credentials of some resources in named values of its own making, whose names differ from service
 * to service. Artifacts that came from one service name that service's; this makes them name what the target has, or
 * gives the literal value where an environment supplies it. The generated values themselves are never published.
 */
export function withOwnGenerated(desired: Artifacts, live: Artifacts): Artifacts {
  const dropped = new Set<string>();
  const resolved = [...desired].map((resource): Resource => {
    const { secretsKeptIn: kind } = resource.id.entry;
    if (kind === undefined) return resource;
    const literal = (hole: string) => {
      const holder = holderOf(desired, kind, hole);
      const value =
        holder &&
        secretsOf(holder.id.entry, { ...holder.payload, properties: { ...propertiesOf(holder), secret: true } })[0]
          ?.value;
      if (holder && typeof value === 'string') dropped.add(holder.id.key);
      return typeof value === 'string' ? value : undefined;
    };
    const own = ownHoles(live.get(resource.id), kind);
    const replace = (text: string) => {
      const hole = holeIn(text);
      if (hole === undefined || !kindOf(kind).generated?.test(hole)) return text;
      const value = literal(hole);
      if (value !== undefined) return value;
      const [first] = own;
      if (first === undefined) return text;
      const holder = holderOf(desired, kind, hole);
      if (holder && !hasVault(holder)) dropped.add(holder.id.key);
      return holder && hasVault(holder) ? text : first;
    };
    const payload = resource.id.entry.holes.reduce<JsonObject>(
      (kept, path) => withTexts(kept, path.split('.'), replace),
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

const propertiesOf = ({ payload }: Resource) => (payload.properties ?? {}) as JsonObject;
const hasVault = ({ payload }: Resource) => textAt(payload, 'properties.keyVault.secretIdentifier') !== undefined;

function holderOf(artifacts: Artifacts, kind: string, hole: string): Resource | undefined {
  const alias = kindOf(kind).referredToBy ?? '';
  return [...artifacts].find((one) => one.id.kind === kind && isGenerated(one) && textAt(one.payload, alias) === hole);
}

/** The generated holes that the target's own resource has. */
function ownHoles(resource: Resource | undefined, kind: string): readonly string[] {
  const found: string[] = [];
  for (const path of resource?.id.entry.holes ?? [])
    withTexts(resource?.payload ?? {}, path.split('.'), (text) => {
      const hole = holeIn(text);
      if (hole !== undefined && kindOf(kind).generated?.test(hole)) found.push(text);
      return text;
    });
  return found;
}

function withTexts(
  value: JsonObject,
  [step = '', ...rest]: readonly string[],
  change: (text: string) => string,
): JsonObject {
  const child = value[step];
  if (child === undefined || child === null) return value;
  const next = rest.length === 0 ? mapTexts(child, change) : withTexts(child as JsonObject, rest, change);
  return { ...value, [step]: next };
}
