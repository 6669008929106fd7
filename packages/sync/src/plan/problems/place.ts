import { rangeAt, type SourcePlace } from '@apimkit/diagnostics';
import type { Reference, Resource } from '@apimkit/model';

/** The file of a resource and, for a reference in its policy, the range of that reference. */
export function placeOf({ id, files = [], policy }: Resource, at?: Reference['at']): SourcePlace {
  const resource = id.toString();
  if (at?.in === 'policy') {
    const file = files.find((one) => one.endsWith('.xml')) ?? files[0];
    return {
      resource,
      ...(file === undefined ? {} : { file }),
      ...(policy === undefined ? {} : { range: rangeAt(policy, at.offset) }),
    };
  }
  return { resource, ...(files[0] === undefined ? {} : { file: files[0] }) };
}
