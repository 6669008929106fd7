import { type DocumentEdit, editText, inStyleOf, rewriteSpecification } from '@apimkit/openapi';
import type { ResourceId } from '../id.ts';
import { textAt } from '../paths.ts';
import type { Resource } from '../resource.ts';
import type { Part } from './assemble.ts';
import { foldedText } from './folded.ts';
import { payloadEdits } from './payload-edits.ts';
import type { Sides } from './sides.ts';
import { listItem } from './write.ts';

/**
 * The new text of a file: the same bytes when its meaning is unchanged.
 *
 * @param arrivals new resources of this list
 * @returns undefined when the resource of the file is gone
 */
export function updateFile(
  text: string,
  parts: readonly Part[],
  sides: Sides,
  arrivals: readonly ResourceId[],
): string | undefined {
  const [first] = parts;
  // An empty list has no parts.
  if (!first) return text.trim() === '[]' ? listText(text, [], sides, arrivals) : text;
  if (first.slot === 'list') return listText(text, parts, sides, arrivals);
  const before = sides.owner(first);
  if (first.id.entry.fromSpecification !== undefined && first.slot === 'info') {
    const folded = foldedText(text, first, sides);
    if (folded !== 'not folded') return folded;
  }
  if (!before) return text;
  const now = sides.now.get(before.id);
  return now && updaters[first.slot](text, first, before, now, sides);
}

type Updater = (text: string, part: Part, before: Resource, now: Resource, sides: Sides) => string | undefined;

const updaters: Readonly<Record<Exclude<Part['slot'], 'list'>, Updater>> = {
  info(text, part, before, now, { same }) {
    const { key } = before.id;
    const payload = same(key, 'payload') ? [] : payloadEdits(part, before, now);
    const policy = part.policy === undefined || same(key, 'policy') ? [] : policyEdits(now);
    return editText(text, 'json', [...payload, ...policy]);
  },
  policy(text, _part, before, now, { same }) {
    if (now.policy === undefined || same(before.id.key, 'policy')) return now.policy === undefined ? undefined : text;
    return inStyleOf(text, now.policy);
  },
  specification(text, part, before, now, { same, counts }) {
    // What the service does not export is not gone.
    if (!part.specification || !now.specification) return text;
    return !counts(part) || same(before.id.key, 'specification')
      ? text
      : rewriteSpecification(part.specification, now.specification);
  },
  graphql(text, _part, before, now, { same }) {
    const document = textAt(now.payload, 'properties.document.value');
    return same(before.id.key, 'payload') || document === undefined ? text : inStyleOf(text, document);
  },
};

/** A fragment of apiops-cli, whose text is inside its JSON. */
const policyEdits = ({ policy }: Resource): readonly DocumentEdit[] => [
  { path: ['properties', 'format'], value: 'rawxml' },
  { path: ['properties', 'value'], value: policy ?? '' },
];

function listText(
  text: string,
  parts: readonly Part[],
  { now, owner }: Sides,
  arrivals: readonly ResourceId[],
): string | undefined {
  const gone = parts.flatMap((part, index) => {
    const before = owner(part);
    return before && !now.has(before.id) ? [index] : [];
  });
  const left = parts.length - gone.length;
  if (left + arrivals.length === 0) return undefined;
  const removals = gone.reverse().map((index): DocumentEdit => ({ path: [index], value: undefined }));
  const additions = arrivals.flatMap((id, index): readonly DocumentEdit[] => {
    const resource = now.get(id);
    return resource ? [{ path: [left + index], value: listItem(resource) }] : [];
  });
  return editText(text, 'json', [...removals, ...additions]);
}
