import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, type Graph, kindOf, ResourceId } from '@apimkit/model';
import { kindsBelow } from '@apimkit/model/internal';
import { syncMessages } from '../../messages.ts';
import type { Step } from '../types.ts';

/** Deletes that would also remove resources that were not read. */
export function unseenProblems(going: readonly Step[], unseen: ReadonlySet<string>): readonly Diagnostic[] {
  return going
    .filter(({ goesWith }) => goesWith === undefined)
    .flatMap(({ id, kind }) => {
      const kinds = [...kindsBelow(kindOf(kind))].filter((below) => unseen.has(below));
      return kinds.length === 0
        ? []
        : [syncMessages.report('unseen', { what: id, kinds: kinds.join(', ') }, { resource: id })];
    });
}

/** Deletes that the service would reject, because a resource that stays and has no file refers to the deleted one. */
export function inUseProblems(
  going: readonly Step[],
  { standing, live, desired }: { readonly standing: Graph; readonly live: Artifacts; readonly desired: Artifacts },
): readonly Diagnostic[] {
  const guarded = going
    .filter(({ goesWith }) => goesWith === undefined)
    .map(({ id }) => ResourceId.parse(id))
    .filter(({ entry }) => entry.guarded);
  const leaving = new Set(going.map(({ id }) => ResourceId.parse(id).key));
  const others = [...live].filter(({ id }) => !leaving.has(id.key) && !desired.has(id));
  return guarded.flatMap((id) => {
    const user = others.find((one) => standing.needs.get(one.id.key)?.has(id.key));
    return user
      ? [syncMessages.report('in-use', { what: id.toString(), user: user.id.toString() }, { resource: id.toString() })]
      : [];
  });
}
