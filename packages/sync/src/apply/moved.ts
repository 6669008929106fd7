import { canonical, type Resource } from '@apimkit/model';
import { changeAt, requiredQueryPath } from '@apimkit/model/internal';
import { changesBetween } from '../plan/steps/changes.ts';
import { fieldsOf } from '../plan/steps/meaning.ts';

/** How much of a resource is compared. */
export type Extent = 'all' | 'without specification';

/** The meaning of a resource: what a comparison with the files looks at, without secrets. */
export function meaningOf(resource: Resource, extent: Extent) {
  if (extent === 'all') return fieldsOf(canonical(resource));
  const { specification: _, ...rest } = resource;
  return fieldsOf(canonical({ ...rest, payload: changeAt(rest.payload, requiredQueryPath, () => undefined) }));
}

/** The paths in which a live resource differs from what was read before. Values are left out: they may be masked. */
export function movedPaths(before: Resource, now: Resource, extent: Extent): readonly string[] {
  return changesBetween(meaningOf(before, extent), meaningOf(now, extent)).map(({ path }) => path);
}

/** Some paths for a message. */
export const shortList = (paths: readonly string[]): string =>
  `${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', …' : ''}`;
