import { type Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { unusedWithout } from '@apimkit/model/internal';
import { acts } from '../order.ts';
import type { Step } from '../types.ts';

/**
 * Plans to write a resource again that the service deletes together with its last user, although the files have it: a version set with
 * its last API. A renamed user exists under its new name before, so that there always is one. A user that the same publish moves to
 * another resource may have left before.
 */
export function withEmptied(
  steps: readonly Step[],
  deleting: readonly Step[],
  { desired, live }: { readonly desired: Artifacts; readonly live: Artifacts },
): readonly Step[] {
  if (deleting.length === 0) return steps;
  const going = new Map(deleting.map((step) => [ResourceId.parse(step.id).key, step]));
  const leaves = (one: Resource, from: ResourceId) => {
    const wanted = going.has(one.id.key) ? undefined : desired.get(one.id);
    return wanted !== undefined && !unusedWithout(wanted).some(({ key }) => key === from.key);
  };
  const users = Map.groupBy(
    [...live].flatMap((one) =>
      unusedWithout(one).flatMap((used) => (leaves(one, used) ? [] : [{ key: used.key, step: going.get(one.id.key) }])),
    ),
    ({ key }) => key,
  );
  if (users.size === 0) return steps;
  const written = new Set(steps.filter(({ op }) => acts(op)).map(({ key }) => key));
  return steps.map((one) => {
    const all = users.get(ResourceId.parse(one.id).key) ?? [];
    const last = all.flatMap(({ step }) => step ?? []).filter(({ needs }) => !needs.some((key) => written.has(key)));
    if (one.op === 'blocked' || last.length === 0 || last.length < all.length) return one;
    const because = `the service deletes it together with ${last[0]?.id}`;
    const needs = [...one.needs, ...last.map(({ key }) => key)];
    return { ...one, op: one.op === 'keep' ? 'update' : one.op, because, needs, recreates: true };
  });
}
