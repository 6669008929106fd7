import { type Json, mapTexts, type Resource, relativeArmId, valuesAt } from '@apimkit/model';
import type { Change } from './types.ts';

/** Ids compare without case; these are changes that show them as the two sides spell them. */
export function withSpelling(changes: readonly Change[], live: Resource, desired: Resource): readonly Change[] {
  const [before, after] = [spellingsOf(live), spellingsOf(desired)];
  const roots = desired.id.entry.references.map(({ path }) => path.replace(/[[{].*$/, ''));
  const holdsIds = (path: string) =>
    roots.some((root) => path === root || path.startsWith(`${root}.`) || root.startsWith(`${path}.`));
  return changes.map((change) =>
    holdsIds(change.path)
      ? {
          path: change.path,
          ...(change.before === undefined ? {} : { before: before(change.before) }),
          ...(change.after === undefined ? {} : { after: after(change.after) }),
        }
      : change,
  );
}

/** Gives the texts of a compared value the case that the resource has. */
export function spellingsOf({ id, payload }: Resource): (value: Json) => Json {
  const spelt = new Map(
    id.entry.references.flatMap(({ path }) =>
      valuesAt(payload, path).flatMap(({ value }) =>
        typeof value === 'string' ? [[relativeArmId(value).toLowerCase(), relativeArmId(value)] as const] : [],
      ),
    ),
  );
  return (value) => mapTexts(value, (text) => spelt.get(text) ?? text);
}
