import { mask } from '@apimkit/diagnostics';
import { type Resource, valueAt } from '@apimkit/model';
import { ownForm } from '@apimkit/model/internal';
import { type Json, operationNames } from '@apimkit/openapi';
import { isMasked } from './masks.ts';
import { withOwnSpelling } from './spelling.ts';

/** The main properties of a new resource, without secrets. */
export function highlightsOf(resource: Resource): Readonly<Record<string, Json>> {
  const { payload, policy } = ownForm(resource);
  const found = resource.id.entry.highlights.flatMap((path) => {
    const value = valueAt(payload, path);
    if (value === undefined) return [];
    return [
      [path.replace('properties.', ''), isMasked(resource, path) ? mask : withOwnSpelling(value, resource)] as const,
    ];
  });
  const operations = storedOperations(resource);
  const lines = policy?.split('\n').length;
  return {
    ...Object.fromEntries(found),
    ...(operations === 0 ? {} : { operations }),
    ...(lines === undefined ? {} : { lines }),
  };
}

/** The number of operations that an import creates; a WSDL document is shown without it. */
function storedOperations({ specification }: Resource): number {
  if (!specification || specification.dialect === 'wsdl') return 0;
  return new Set(operationNames(specification).map((name) => name.toLowerCase())).size;
}
