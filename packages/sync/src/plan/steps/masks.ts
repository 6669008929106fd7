import { mask } from '@apimkit/diagnostics';
import type { Resource } from '@apimkit/model';
import type { FieldChange } from '../types.ts';

/** Whether a path of a plan shows something that came from outside the files, or what it takes the place of. */
export function isMasked({ masked: paths = [] }: Resource, path: string): boolean {
  // Plans name the items of an array, masks count them: both are cut at the array.
  const plain = paths.map((one) => one.replace(/\[.*$/, ''));
  return plain.some((one) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`));
}

/** Changes without the values that must not be shown: that they change is still said. */
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
