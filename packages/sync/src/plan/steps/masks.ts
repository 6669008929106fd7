import { mask } from '@apimkit/diagnostics';
import type { Resource } from '@apimkit/model';
import type { FieldChange } from '../types.ts';

/** True when a path of a plan shows a value from outside of the files, or the value that it replaces. */
export function isMasked({ masked: paths = [] }: Resource, path: string): boolean {
  // Plans identify the items of an array by name and masks by number, so both paths end at the array.
  const plain = paths.map((one) => one.replace(/\[.*$/, ''));
  return plain.some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`));
}

/** Changes with masked values. The paths stay visible. */
export function withMasks(resource: Resource, changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.map((change) =>
    isMasked(resource, change.path)
      ? {
          path: change.path,
          ...(change.before === undefined ? {} : { before: mask }),
          ...(change.after === undefined ? {} : { after: mask }),
        }
      : change,
  );
}
