import { type Artifacts, ancestorsOf, kindOf, kinds, referencesOf } from '@apimkit/model';
import type { ReadOptions } from './options.ts';

/** The kinds to read: all that are captured, or those that the desired side contains, refers to, or brings with it. */
export function selectedKinds({ desired, prune, include = [] }: ReadOptions): ReadonlySet<string> {
  const captured = kinds
    .filter(({ capture, kind }) => capture === 'default' || include.includes(kind))
    .map(({ kind }) => kind);
  if (!desired) return new Set(captured);
  const needed = [...desired].flatMap((resource) => [
    resource.id.kind,
    ...ancestorsOf(resource.id).map(({ kind }) => kind),
    ...Object.values(resource.id.entry.ends),
    ...(resource.id.entry.secretsKeptIn === undefined ? [] : [resource.id.entry.secretsKeptIn]),
    ...referencesOf(resource).flatMap(({ to }) => to),
    // What an interrupted publish may have left beside it.
    ...(resource.id.entry.sideEffects?.associations ?? []).map(({ kind }) => kind),
    ...[resource.id.entry.sideEffects?.scoped].flatMap((kind) => kind ?? []),
  ]);
  const withAncestors = needed.flatMap((kind) => [
    kind,
    ...kinds.filter((other) => kindOf(kind).arm.startsWith(`${other.arm}/`)).map((other) => other.kind),
  ]);
  const described = new Set([...desired].map(({ id }) => id.kind));
  const hasOperations = describesOperations(desired);
  const selected = withAncestors.filter(
    (kind) => kindOf(kind).fromSpecification === undefined || hasOperations || described.has(kind),
  );
  return new Set(prune ? [...captured, ...selected] : selected);
}

/** True when artifacts contain an operation, or something below one. */
const describesOperations = (desired: Artifacts): boolean =>
  [...desired].some(({ id }) => [id, ...ancestorsOf(id)].some(({ entry }) => entry.fromSpecification === 'operations'));
