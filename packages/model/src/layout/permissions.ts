import type { Diagnostic } from '@apimkit/diagnostics';
import { Artifacts } from '../artifacts.ts';
import { parentOf } from '../family.ts';
import type { Resource } from '../resource.ts';
import { permissionIn, typeOf } from '../system.ts';
import { fileMessages } from './messages.ts';

/** Findings about files of resources that the service creates, or rejects because of the type of their API. */
export function permissionFindings(resources: readonly Resource[]): readonly Diagnostic[] {
  const artifacts = new Artifacts(resources);
  return resources.flatMap((resource) => {
    const permission = permissionIn(artifacts, resource);
    const parentId = parentOf(resource.id);
    const parent = parentId && artifacts.get(parentId);
    if (permission === 'open' || !parent) return [];
    const { id, files = [] } = resource;
    return [
      fileMessages.report(
        permission,
        { title: id.entry.title, name: id.name, type: typeOf(parent) },
        { resource: id.toString(), ...(files[0] === undefined ? {} : { file: files[0] }) },
      ),
    ];
  });
}
