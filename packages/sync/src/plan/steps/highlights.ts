import { mask } from '@apimkit/diagnostics';
import { canonical, type Resource, valueAt } from '@apimkit/model';
import type { Json } from '@apimkit/openapi';
import { isMasked } from './masks.ts';
import { withOwnSpelling } from './spelling.ts';

/** The main properties of a new resource, without secrets. */
export function highlightsOf(resource: Resource): Readonly<Record<string, Json>> {
  const { payload, specification, policy } = canonical(resource);
  const found = resource.id.entry.highlights.flatMap((path) => {
    const value = valueAt(payload, path);
    if (value === undefined) return [];
    return [
      [path.replace('properties.', ''), isMasked(resource, path) ? mask : withOwnSpelling(value, resource)] as const,
    ];
  });
  const operations = specification?.operations;
  const lines = policy?.split('\n').length;
  return {
    ...Object.fromEntries(found),
    ...(operations === undefined ? {} : { operations: Object.keys(operations as object).length }),
    ...(lines === undefined ? {} : { lines }),
  };
}
