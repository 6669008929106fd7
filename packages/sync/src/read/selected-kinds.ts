import { type KindEntry, kindOf, kinds, parentKind, referencesOf } from '@apimkit/model';
import { containerKind } from '@apimkit/model/internal';
import type { ReadOptions } from './options.ts';

/** The kinds to read: all that are captured, or those that the desired side contains, refers to, or brings with it. */
export function selectedKinds({ desired, prune, include = [] }: ReadOptions): ReadonlySet<string> {
  const captured = kinds
    .filter(({ capture, kind }) => capture === 'default' || include.includes(kind))
    .map(({ kind }) => kind);
  if (!desired) return new Set(captured);
  const described = new Set([...desired].map(({ id }) => id.kind));
  const needed = [
    ...[...described].flatMap((kind) => broughtBy(kindOf(kind))),
    ...[...desired].flatMap((resource) => referencesOf(resource).flatMap(({ to }) => to)),
    ...([...desired].some(({ id }) => id.workspace !== undefined) ? [containerKind.kind] : []),
  ];
  const withAncestors = [...new Set(needed)].flatMap((kind) => [
    kind,
    ...kinds.filter((other) => kindOf(kind).arm.startsWith(`${other.arm}/`)).map((other) => other.kind),
  ]);
  const hasOperations = [...described].some((kind) => isOfOperation(kindOf(kind)));
  const selected = withAncestors.filter(
    (kind) => kindOf(kind).fromSpecification === undefined || hasOperations || described.has(kind),
  );
  return new Set(prune ? [...captured, ...selected] : selected);
}

/** A kind, its ancestors, what its resources need, and what an interrupted publish may have left beside them. */
function broughtBy({ kind, ends, secretsKeptIn, sideEffects }: KindEntry): readonly string[] {
  return [
    ...[kind, ...Object.values(ends), secretsKeptIn, sideEffects?.scoped].flatMap((one) => one ?? []),
    ...(sideEffects?.associations ?? []).map((one) => one.kind),
  ];
}

/** True for operations, and for what is below one. */
function isOfOperation(entry: KindEntry): boolean {
  const parent = parentKind(entry);
  return entry.fromSpecification === 'operations' || (parent !== undefined && isOfOperation(parent));
}
