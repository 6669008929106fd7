import { Artifacts, type KindEntry, kindOf, type Resource } from '@apimkit/model';
import type { ReadOptions } from '../read/options.ts';
import { chainOf } from './expand.ts';
import type { Selection } from './selection.ts';

/**
 * What must be read below a resource to know a selection: everything below selected resources, and elsewhere only links and
 * the kinds that selectors name.
 *
 * @param wanted keys of resources that are read completely for another reason; selected ones are added
 * @returns undefined when everything is selected
 */
export function withinSelection(selection: Selection, wanted: Set<string>): ReadOptions['within'] {
  if (!selection.reaches) return undefined;
  const kindsToFind = [...selection.reaches].map((kind) => kindOf(kind));
  const mayContain = ({ arm }: KindEntry) =>
    kindsToFind.some((one) => one.arm === arm || one.arm.startsWith(`${arm}/`));
  const checked = new Map<string, boolean>();
  const isSelected = (resource: Resource) => {
    const { key } = resource.id;
    const known = checked.get(key) ?? selection.own(new Artifacts([resource])).has(key);
    checked.set(key, known);
    return known;
  };
  const isWanted = (resource: Resource) =>
    chainOf(resource.id).some(({ key }) => wanted.has(key)) || isSelected(resource);
  return (resource, child) => {
    if (!isWanted(resource)) return child !== undefined && (child.association || mayContain(child));
    wanted.add(resource.id.key);
    return true;
  };
}
