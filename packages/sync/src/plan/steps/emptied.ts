import { type Artifacts, ResourceId } from '@apimkit/model';
import { unusedWithout } from '@apimkit/model/internal';
import { acts } from '../order.ts';
import type { Step } from '../types.ts';

/**
 * Plans to write a resource again that the service deletes together with its last user, although the files have it: a version set with
 * its last API. A renamed user exists under its new name before, so that there always is one.
 */
export function withEmptied(steps: readonly Step[], deleting: readonly Step[], live: Artifacts): readonly Step[] {
  const going = new Map(deleting.map((step) => [ResourceId.parse(step.id).key, step]));
  const users = new Map<string, (Step | undefined)[]>();
  for (const one of live)
    for (const { key } of unusedWithout(one)) users.set(key, [...(users.get(key) ?? []), going.get(one.id.key)]);
  if (users.size === 0) return steps;
  const written = new Set(steps.filter(({ op }) => acts(op)).map(({ key }) => key));
  return steps.map((step) => {
    const all = users.get(ResourceId.parse(step.id).key) ?? [];
    const last = all.flatMap((user) => user ?? []).filter(({ needs }) => !needs.some((key) => written.has(key)));
    if (step.op === 'blocked' || last.length === 0 || last.length < all.length) return step;
    const because = `the service deletes it together with ${last[0]?.id}`;
    const needs = [...step.needs, ...last.map(({ key }) => key)];
    return { ...step, op: step.op === 'keep' ? 'update' : step.op, because, needs, recreates: true };
  });
}
