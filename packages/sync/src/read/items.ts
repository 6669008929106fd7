import { type KindEntry, parentKind, parseAddress, ResourceId, textAt } from '@apimkit/model';
import { armTemplate, relativeArmId } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

/**
 * Tags are asked what they are on, instead of asking everything for its tags: there are few tags and many operations,
 * and each question is a request.
 */
export const listedAsLinks = (entry: KindEntry) =>
  entry.link !== undefined && !entry.link.collection.startsWith(`${parentKind(entry)?.arm ?? ''}/`);

/** Policies and wikis: the path alone says which one. */
export const isSingleton = (entry: KindEntry) => !entry.arm.slice(entry.arm.lastIndexOf('/') + 1).startsWith('{');

/**
 * The resource that an item of a list is.
 *
 * @returns undefined when the item does not say: a list with such an item says less than it should
 */
export function idOfItem(
  entry: KindEntry,
  names: Readonly<Record<string, string>>,
  workspace: string | undefined,
  item: JsonObject,
): ResourceId | undefined {
  const name = textAt(item, 'name');
  const target = entry.link && textAt(item, `properties.${entry.link.property}`);
  if (target !== undefined) {
    const address = parseAddress(relativeArmId(target));
    return address?.type === 'resource'
      ? new ResourceId(entry.kind, { ...names, ...address.id.names }, workspace)
      : undefined;
  }
  const last = armTemplate(entry).placeholders.at(-1);
  return name === undefined || last === undefined
    ? undefined
    : new ResourceId(entry.kind, { ...names, [last]: name }, workspace);
}
