import { childKinds, type KindEntry, type Resource } from '@apimkit/model';
import { isGenerated } from '@apimkit/model/internal';
import type { Mark } from '../tree.ts';

/** How a text changes. */
export type Change =
  | { readonly to: string }
  | {
      readonly prefix?: string;
      readonly suffix?: string;
      readonly pattern?: RegExp;
      readonly with?: string;
    };

/** What changes, of which resources. */
export interface NameRule {
  /** Kinds that it speaks of; all that can be renamed when absent. */
  readonly kinds?: readonly string[];
  /** The one resource that it speaks of; all when absent. */
  readonly resource?: string;
  readonly name?: Change;
  readonly displayName?: Change;
  /** Path of an API. */
  readonly path?: Change;
  readonly mark: Mark;
}

/** Whether somebody's regular expression finds what changes. */
export const hasPattern = ({ name, displayName, path }: NameRule): boolean =>
  [name, displayName, path].some((change) => change !== undefined && 'pattern' in change);

/** Kinds whose names people choose. */
export const renameableKinds: readonly KindEntry[] = childKinds(undefined).filter(
  ({ arm, fixedNames, association }) => arm.endsWith('}') && fixedNames !== true && !association,
);

/** Whether a resource of such a kind may get another name: those that every service has may not. */
export const isRenameable = (resource: Resource) =>
  renameableKinds.some(({ kind }) => kind === resource.id.kind) && !isGenerated(resource) && !hasFixedName(resource);

function hasFixedName({ id: { entry, name } }: Resource): boolean {
  const { fixedNames } = entry;
  return Array.isArray(fixedNames) && fixedNames.includes(name.toLowerCase());
}

/** A text after a change; a prefix or suffix that it has already is not added again. */
export function changed(text: string, change: Change): string {
  if ('to' in change) return change.to;
  const { prefix = '', suffix = '', pattern, with: by = '' } = change;
  const replaced = pattern ? text.replace(pattern, by) : text;
  const begun = replaced.toLowerCase().startsWith(prefix.toLowerCase()) ? replaced : `${prefix}${replaced}`;
  return begun.toLowerCase().endsWith(suffix.toLowerCase()) ? begun : `${begun}${suffix}`;
}
