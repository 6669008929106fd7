import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, parentOf, type Resource, ResourceId } from '@apimkit/model';
import { looksAutomatic, scopeOf } from '../../automatic.ts';
import { syncMessages } from '../../messages.ts';
import { isReleaseName } from '../steps/release-name.ts';
import type { Step } from '../types.ts';

/**
 * What the service made beside the resources of the files, or a publish for its own use, and no file names: a publish that
 * ended between making a resource and tidying up leaves it. It cannot be told from what somebody wanted, so it is said and not deleted.
 *
 * @param steps the plan: what it deletes needs no word
 */
export function leftOvers(desired: Artifacts, live: Artifacts, steps: readonly Step[]): readonly Diagnostic[] {
  const going = new Set(steps.filter(({ op }) => op === 'delete').map(({ id }) => ResourceId.parse(id).key));
  const isLeft = ({ id }: Resource) => !desired.has(id) && !going.has(id.key);
  const owners = [...desired].filter(({ id }) => id.entry.sideEffects !== undefined && live.has(id));
  const scoped = [...live].flatMap((one) => {
    const scope = isLeft(one) && looksAutomatic(one) ? scopeOf(one) : undefined;
    return scope && desired.has(scope) && scope.entry.sideEffects?.scoped === one.id.kind
      ? [[one.id, scope] as const]
      : [];
  });
  const linked = owners.flatMap(({ id: owner }) =>
    (owner.entry.sideEffects?.associations ?? []).flatMap(({ kind, names }) => {
      const found = live.get(new ResourceId(kind, { ...owner.names, ...names }, owner.workspace));
      return found && isLeft(found) ? [[found.id, owner] as const] : [];
    }),
  );
  const releases = [...live].flatMap((one) => {
    const owner = isLeft(one) && isReleaseName(one.id.name) ? parentOf(one.id) : undefined;
    return owner && desired.has(owner) && owner.entry.revisions?.release === one.id.kind
      ? [[one.id, owner] as const]
      : [];
  });
  const told =
    (code: 'left-over' | 'left-release') =>
    ([id, owner]: readonly [ResourceId, ResourceId]) =>
      syncMessages.report(code, { what: id.toString(), owner: owner.toString() }, { resource: id.toString() });
  return [...[...scoped, ...linked].map(told('left-over')), ...releases.map(told('left-release'))];
}
