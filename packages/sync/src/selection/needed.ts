import { type Artifacts, ancestorsOf, graphOf } from '@apimkit/model';
import { chainOf } from './expand.ts';

/** How a resource is added: a parent alone, a target with what is below it. */
export type Extent = 'alone' | 'whole';

/**
 * What selected resources need, by key: their parents, and with everything below them the targets of references and the
 * ends of links. A new API without its policy would be open, so it is never added in part. Links of added
 * resources are left out: they lead to the rest of the service.
 *
 * @param isExcluded these are not added
 */
export function neededBy(
  selected: ReadonlySet<string>,
  artifacts: Artifacts,
  isExcluded: (key: string) => boolean,
): ReadonlyMap<string, Extent> {
  const { needs } = graphOf(artifacts);
  const byKey = new Map([...artifacts].map((one) => [one.id.key, one]));
  const below = contentOf(artifacts);
  const found = new Map<string, Extent>();
  const waiting = [...selected];
  const add = (key: string, extent: Extent) => {
    if (found.get(key) === 'whole' || found.get(key) === extent || selected.has(key) || isExcluded(key)) return;
    if (!found.has(key)) waiting.push(key);
    found.set(key, extent);
    if (extent === 'whole') for (const child of below.get(key) ?? []) add(child, 'whole');
  };
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const resource = byKey.get(key);
    const parents = new Set(resource && chainOf(resource.id).map((one) => one.key));
    for (const needed of needs.get(key) ?? []) add(needed, parents.has(needed) ? 'alone' : 'whole');
  }
  return found;
}

/** What is below each resource, by key, without links. */
function contentOf(artifacts: Artifacts): ReadonlyMap<string, readonly string[]> {
  const content = new Map<string, string[]>();
  for (const { id } of artifacts) {
    if (id.entry.association) continue;
    for (const { key } of ancestorsOf(id)) {
      const known = content.get(key);
      if (known) known.push(id.key);
      else content.set(key, [id.key]);
    }
  }
  return content;
}
