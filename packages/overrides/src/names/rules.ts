import { childKinds, type KindEntry, type Resource } from '@apimkit/model';
import { isGenerated } from '@apimkit/model/internal';
import type { Mark } from '../tree.ts';

/** A change of a text. */
export type NameChange =
  | { readonly to: string }
  | {
      readonly prefix?: string;
      readonly suffix?: string;
      readonly pattern?: RegExp;
      readonly with?: string;
    };

/** A rule: the changes, and the resources that it applies to. */
export interface NameRule {
  /** Kinds that it applies to; by default all that can be renamed. */
  readonly kinds?: readonly string[];
  /** The resource that it applies to; by default all. */
  readonly resource?: string;
  readonly name?: NameChange;
  readonly displayName?: NameChange;
  /** Path of an API. */
  readonly path?: NameChange;
  readonly mark: Mark;
}

/** Whether the change uses a regular expression of the user. */
export const hasPattern = ({ name, displayName, path }: NameRule): boolean =>
  [name, displayName, path].some((change) => change !== undefined && 'pattern' in change);

/** Kinds whose names are chosen by users. */
export const renameableKinds: readonly KindEntry[] = childKinds(undefined).filter(
  ({ arm, fixedNames, association }) => arm.endsWith('}') && fixedNames !== true && !association,
);

/** Whether a resource of such a kind can be renamed: built-in ones cannot. */
export const isRenameable = (resource: Resource) =>
  renameableKinds.some(({ kind }) => kind === resource.id.kind) && !isGenerated(resource) && !hasFixedName(resource);

function hasFixedName({ id: { entry, name } }: Resource): boolean {
  const { fixedNames } = entry;
  return Array.isArray(fixedNames) && fixedNames.includes(name.toLowerCase());
}

/** Returns a text after a change; an existing prefix or suffix is not added again. */
export function changed(text: string, change: NameChange): string {
  if ('to' in change) return change.to;
  const { prefix = '', suffix = '', pattern, with: by = '' } = change;
  const replaced = pattern ? text.replace(pattern, by) : text;
  const begun = replaced.toLowerCase().startsWith(prefix.toLowerCase()) ? replaced : `${prefix}${replaced}`;
  return begun.toLowerCase().endsWith(suffix.toLowerCase()) ? begun : `${begun}${suffix}`;
}
