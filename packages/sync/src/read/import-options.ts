import type { ArmClient } from '@apimkit/arm';
import { armPath, putAt, type Resource, textAt } from '@apimkit/model';
import { requiredQueryPath } from '@apimkit/model/internal';
import { operationsWithQueries } from '@apimkit/openapi';

/**
 * Adds to a live API how its import translated required query parameters. The service does not return that and exports the same
 * document either way, but the URL templates of the operations show it. They are read where it makes a difference.
 *
 * @throws {ArmError}
 */
export async function withImportOptions(client: ArmClient, resource: Resource): Promise<Resource> {
  const { specification } = resource;
  const translated = new Set(specification?.document ? operationsWithQueries(specification) : []);
  if (translated.size === 0) return resource;
  const live = await client.list(`${armPath(resource.id)}/operations`);
  const isQuery = live.some((one) => {
    const template = textAt(one, 'properties.urlTemplate');
    return translated.has(textAt(one, 'name') ?? '') && template !== undefined && !template.includes('?');
  });
  return isQuery ? { ...resource, payload: putAt(resource.payload, requiredQueryPath, 'query') } : resource;
}
