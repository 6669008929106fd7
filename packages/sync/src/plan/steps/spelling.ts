import type { Resource } from '@apimkit/model';
import { mapTexts, relativeArmId, valuesAt } from '@apimkit/model/internal';
import type { Json } from '@apimkit/openapi';
import type { FieldChange } from '../types.ts';

/** Restores the spelling of ids in changes: ids are compared without case. */
export function withSpelling(
  changes: readonly FieldChange[],
  live: Resource,
  desired: Resource,
): readonly FieldChange[] {
  if (changes.length === 0) return changes;
  const [before, after] = [spellingsOf(live), spellingsOf(desired)];
  const roots = desired.id.entry.references.map(({ path }) => path.replace(/[[{].*$/, ''));
  const holdsIds = (path: string) =>
    roots.some((root) => path === root || path.startsWith(`${root}.`) || root.startsWith(`${path}.`));
  return changes.map((change) =>
    holdsIds(change.path)
      ? {
          path: pathIn(pathIn(change.path, after), before),
          ...(change.before === undefined ? {} : { before: textsIn(change.before, before) }),
          ...(change.after === undefined ? {} : { after: textsIn(change.after, after) }),
        }
      : change,
  );
}

/** A compared value with the ids in the spelling of the resource. */
export const withOwnSpelling = (value: Json, resource: Resource): Json => textsIn(value, spellingsOf(resource));

type Spellings = ReadonlyMap<string, string>;

function spellingsOf({ id, payload }: Resource): Spellings {
  return new Map(
    id.entry.references.flatMap(({ path }) =>
      valuesAt(payload, path).flatMap(({ value }) =>
        typeof value === 'string' ? [[relativeArmId(value).toLowerCase(), relativeArmId(value)] as const] : [],
      ),
    ),
  );
}

const textsIn = (value: Json, spellings: Spellings) => mapTexts(value, (text) => spellings.get(text) ?? text);

/** Paths identify the items of an array by their id. */
const pathIn = (path: string, spellings: Spellings) =>
  [...spellings].reduce(
    (kept, [lower, own]) => (lower.startsWith('/') ? kept.replaceAll(`.${lower}`, `.${own}`) : kept),
    path,
  );
