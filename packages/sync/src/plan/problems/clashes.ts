import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, type Resource, ResourceId, valueAt } from '@apimkit/model';
import { clash, uniqueKeyOf } from '@apimkit/model/internal';
import { syncMessages } from '../../messages.ts';
import type { Step } from '../types.ts';

/** Results for values that must be unique on the service. */
export interface Clashes {
  readonly problems: readonly Diagnostic[];
  /** Writes that wait for others, by resource key: the others give up the value that these take. */
  readonly waits: ReadonlyMap<string, readonly string[]>;
}

/** Both sides of a plan, and the keys of what it deletes. */
interface Sides {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  readonly leaving: ReadonlySet<string>;
}

/**
 * Finds resources that claim the same unique value: two in the files, or one in the files and one on the service. A write
 * waits for a resource that gives up the value in the same plan; every other clash is an error before the first write.
 * Nothing is deleted to free a value, because the write of its replacement could fail. Clashes that already exist on the
 * service are accepted.
 */
export function clashesOf(steps: readonly Step[], { desired, live, leaving }: Sides): Clashes {
  const [wanted, held] = [claimsOf(desired), claimsOf(live)];
  const isOld = (one: Resource, other: Resource) => {
    const [now, then] = [live.get(one.id), live.get(other.id)];
    return now !== undefined && then !== undefined && clash(now, then);
  };
  const problems: Diagnostic[] = [];
  const waits = new Map<string, readonly string[]>();
  const givers = new Map<string, readonly [Resource, Resource]>();
  const reported = new Set<string>();
  for (const one of written(steps, desired)) {
    const { key } = one.id;
    const rivals = (claims: ReadonlyMap<string, readonly Resource[]>) =>
      (claims.get(claimOf(one)) ?? []).filter((other) => clash(one, other) && !isOld(one, other));
    const rival = rivals(wanted).find(({ id }) => !reported.has(id.key));
    if (rival) {
      reported.add(key);
      problems.push(problem('clash', one, rival));
    }
    for (const holder of rivals(held)) {
      const later = desired.get(holder.id);
      if (!later) problems.push(problem(leaving.has(holder.id.key) ? 'replaces' : 'taken', one, holder));
      else if (!clash(one, later)) {
        waits.set(key, [...(waits.get(key) ?? []), later.id.key]);
        givers.set(key, [one, later]);
      }
    }
  }
  const circles = [...givers].filter(([key]) => leadsTo(key, key, waits));
  for (const [key] of circles) waits.delete(key);
  return { problems: [...problems, ...circles.map(([, pair]) => problem('swap', ...pair))], waits };
}

const claimOf = (one: Resource) => `${one.id.workspace?.toLowerCase() ?? ''}/${one.id.kind} ${uniqueKeyOf(one) ?? ''}`;

const claimsOf = (all: Artifacts) =>
  Map.groupBy(
    [...all].filter((one) => uniqueKeyOf(one) !== undefined),
    claimOf,
  );

const written = (steps: readonly Step[], desired: Artifacts) =>
  steps.flatMap(({ op, id }) => (op === 'create' || op === 'update' ? (desired.get(ResourceId.parse(id)) ?? []) : []));

/** True when one resource waits for another, directly or through others. */
function leadsTo(from: string, to: string, waits: Clashes['waits']): boolean {
  const seen = new Set<string>();
  const open = [...(waits.get(from) ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(waits.get(key) ?? []));
  }
  return false;
}

function problem(
  code: 'clash' | 'replaces' | 'taken' | 'swap',
  { id, payload, files = [] }: Resource,
  other: Resource,
) {
  const path = id.entry.unique?.path ?? '';
  return syncMessages.report(
    code,
    {
      what: id.toString(),
      other: other.id.toString(),
      name: other.id.name,
      property: path.replace('properties.', ''),
      value: JSON.stringify(valueAt(payload, path) ?? ''),
    },
    { resource: id.toString(), ...(files[0] === undefined ? {} : { file: files[0] }) },
  );
}
