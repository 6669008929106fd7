import type { Diagnostic } from '@apimkit/diagnostics';
import type { Resource } from '@apimkit/model';
import type { Json } from '@apimkit/openapi';
import { markAt } from './mark-at.ts';
import { overrideMessages } from './messages.ts';
import { leavesOf, pathText, valueAtPath } from './paths.ts';
import { sameText, serviceOf } from './retarget.ts';
import type { OverrideEntry } from './types.ts';

/** Reports redundant values and ids of another service. */
export function aboutValues(
  resource: Resource,
  entry: OverrideEntry,
  target: string | undefined,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const byItem = Object.keys(entry.mergeBy).map((path) => `properties.${path}[`);
  for (const { path, value } of leavesOf(entry.payload)) {
    if (path.length < 2) continue;
    const mark = markAt(entry, path);
    const service = typeof value === 'string' ? serviceOf(value) : undefined;
    if (service !== undefined && target !== undefined && service.toLowerCase() !== target.toLowerCase())
      found.push(
        overrideMessages.report(
          'foreign-service',
          {
            ...(mark.secret ? { service: 'behind a token', target: lastName(target) } : distinguished(service, target)),
            id: mark.secret ? 'the part after the service' : String(value).slice(service.length),
          },
          { ...mark, resource: resource.id.toString() },
        ),
      );
    // Items that are merged by key are at another index in the array of the artifact.
    if (byItem.some((array) => pathText(path).startsWith(array))) continue;
    const before = valueAtPath(resource.payload, path);
    const same = value === null ? before === undefined : before !== undefined && sameValue(before, value);
    if (same)
      found.push(
        overrideMessages.report(
          'useless',
          { key: pathText(path.slice(1)) },
          { ...mark, resource: resource.id.toString() },
        ),
      );
  }
  return found;
}

const lastName = (id: string) => id.split('/').at(-1) ?? '';

/** Names two services; adds the resource group and subscription if the names are the same. */
function distinguished(service: string, target: string): { readonly service: string; readonly target: string } {
  const parts = (id: string) => [8, 4, 2].map((index) => id.split('/')[index] ?? '');
  const [one, other] = [parts(service), parts(target)];
  const differs = Math.max(
    0,
    one.findIndex((part, index) => part.toLowerCase() !== other[index]?.toLowerCase()),
  );
  const words = ['', ' in resource group ', ' in subscription '][differs] ?? '';
  const named = (all: readonly string[]) => `${all[0] ?? ''}${differs === 0 ? '' : `${words}${all[differs] ?? ''}`}`;
  return { service: named(one), target: named(other) };
}

const sameValue = (one: Json, other: Json) =>
  typeof one === 'string' && typeof other === 'string'
    ? sameText(one, other)
    : JSON.stringify(one) === JSON.stringify(other);
