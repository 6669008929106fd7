import type { Diagnostic } from '@apimkit/diagnostics';
import { rootOf } from '../family.ts';
import { splitRevision } from '../id.ts';
import { textAt } from '../paths.ts';
import type { Resource } from '../resource.ts';
import { fileMessages } from './messages.ts';

/**
 * Old extracts leave the folder `orders;rev=2` behind after revision 2 became current and moved to `orders`. The two
 * names mean one revision in the service, so the folder of the API is used and the other one is reported.
 */
export function withoutCurrentTwins(resources: readonly Resource[]): {
  readonly resources: readonly Resource[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const byKey = new Map(resources.map((one) => [one.id.key, one]));
  const twins = resources.filter(({ id }) => {
    const root = byKey.get(rootOf(id)?.key ?? '');
    return root !== undefined && textAt(root.payload, 'properties.apiRevision') === splitRevision(id.name).revision;
  });
  if (twins.length === 0) return { resources, diagnostics: [] };
  const isLeftOver = ({ id }: Resource) =>
    twins.some((twin) => id.equals(twin.id) || id.key.startsWith(`${twin.id.key}/`));
  const diagnostics = twins.map(({ id, files }) => {
    const file = files?.[0];
    return fileMessages.report(
      'current-twin',
      { current: rootOf(id)?.name ?? '' },
      { resource: id.toString(), ...(file === undefined ? {} : { file }) },
    );
  });
  return { resources: resources.filter((one) => !isLeftOver(one)), diagnostics };
}
