import { count, type Diagnostic } from '@apimkit/diagnostics';
import { type Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { hasBuiltIn, looksAutomatic } from '@apimkit/model/internal';
import { syncMessages } from '../../messages.ts';
import { type Guards, protectedKinds } from '../guards.ts';
import type { Step } from '../types.ts';

/**
 * True for a resource that is deleted only if the caller names its kind: consumers lose their access with it (Azure/apiops#655,
 * #645). What the service created together with another resource is not one.
 */
export function needsName(one: Resource, { byName }: Guards): boolean {
  if (byName === undefined || !one.id.entry.deletedByName || looksAutomatic(one)) return false;
  return !byName.flatMap(protectedKinds).includes(one.id.kind);
}

/** Errors for deletes that take such resources with them. */
export function lossProblems(steps: readonly Step[], live: Artifacts, guards: Guards): readonly Diagnostic[] {
  const lost = steps.flatMap((step) => {
    const one = step.op === 'delete' && step.goesWith !== undefined ? live.get(ResourceId.parse(step.id)) : undefined;
    return one && needsName(one, guards) ? [{ owner: step.goesWith ?? '', id: one.id }] : [];
  });
  return [...Map.groupBy(lost, ({ owner, id }) => `${owner} ${id.kind}`)].map(([, group]) => {
    const [first] = group;
    const what = first?.owner ?? '';
    const kind = first?.id.kind ?? '';
    const values = { what, count: count(group.length, 'resource'), kind, names: namesOf(group.map(({ id }) => id)) };
    return syncMessages.report('loses', values, { resource: what });
  });
}

/** Notes about such resources that are not in the files and stay. */
export function keptByName(
  live: Iterable<Resource>,
  desired: Artifacts,
  guards: Guards,
  mayDelete: (id: ResourceId) => boolean,
): readonly Diagnostic[] {
  const kept = [...live].filter(
    (one) => needsName(one, guards) && !desired.has(one.id) && !hasBuiltIn(one.id) && mayDelete(one.id),
  );
  return [...Map.groupBy(kept, ({ id }) => id.kind)].map(([kind, group]) =>
    syncMessages.report('kept-by-name', {
      count: count(group.length, 'resource'),
      kind,
      names: namesOf(group.map(({ id }) => id)),
    }),
  );
}

const namesOf = (ids: readonly ResourceId[]) => `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''}`;
