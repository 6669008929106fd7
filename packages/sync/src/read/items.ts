import { type KindEntry, parentKind, parseAddress, ResourceId, textAt } from '@apimkit/model';
import { armTemplate, relativeArmId } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

/**
 * True for tag associations: they are listed at the tag. There are few tags and many operations, and every list is a request.
 */
export const listedAsLinks = (entry: KindEntry) =>
  entry.link !== undefined && !entry.link.collection.startsWith(`${parentKind(entry)?.arm ?? ''}/`);

/** True for policies and wikis: the path alone identifies the resource. */
export const isSingleton = (entry: KindEntry) => !entry.arm.slice(entry.arm.lastIndexOf('/') + 1).startsWith('{');

/**
 * The id of an item of a list.
 *
 * @returns undefined when the item does not identify a resource: such a list is incomplete
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
