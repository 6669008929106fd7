import type { Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, parentOf, type Resource, ResourceId } from '@apimkit/model';
import { looksAutomatic, scopeOf } from '@apimkit/model/internal';
import { syncMessages } from '../../messages.ts';
import { isReleaseName } from '../steps/release-name.ts';
import type { Step } from '../types.ts';

/**
 * Notes about resources without a file that the service creates together with others, and about releases of a publish: an
 * interrupted publish leaves them. They look like resources that a user created, so they are reported and not deleted.
 *
 * @param steps the plan: what it deletes is not reported
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
  const report =
    (code: 'left-over' | 'left-release') =>
    ([id, owner]: readonly [ResourceId, ResourceId]) =>
      syncMessages.report(code, { what: id.toString(), owner: owner.toString() }, { resource: id.toString() });
  return [...[...scoped, ...linked].map(report('left-over')), ...releases.map(report('left-release'))];
}
