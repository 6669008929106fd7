import { ResourceId } from './id.ts';
import { kinds } from './kinds/index.ts';
import { textAt } from './paths.ts';
import type { Resource } from './resource.ts';

const keys = new Set(kinds.flatMap(({ kind, builtIn }) => builtIn.map(({ names }) => new ResourceId(kind, names).key)));

/** True for a resource that every service (and every workspace, for its own kinds) has from the start. */
export function hasBuiltIn(id: ResourceId): boolean {
  return keys.has(id.workspace === undefined ? id.key : id.key.slice(`workspaces/${id.workspace}/`.length));
}

/** True for a resource that the service created for its own use, such as the named value with a logger's credentials. */
export function isGenerated({ id, payload }: Resource): boolean {
  const { generated } = id.entry;
  return generated?.test(textAt(payload, 'properties.displayName') ?? id.name) ?? false;
}
