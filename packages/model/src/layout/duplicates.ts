import {
  completeSpecification,
  importSpecification,
  isObject,
  type JsonObject,
  operationNames,
  type Specification,
} from '@apimkit/openapi';
import { Artifacts } from '../artifacts.ts';
import { parentOf } from '../family.ts';
import { ResourceId } from '../id.ts';
import { textAt, valueAt } from '../paths.ts';
import type { Resource } from '../resource.ts';
import { permissionIn, typeOf } from '../system.ts';

/** Content types of the schemas that belong to an OpenAPI document. */
const componentTypes = new Set([
  'application/vnd.oai.openapi.components+json',
  'application/vnd.ms-azure-apim.swagger.definitions+json',
]);

/**
 * Removes duplicate descriptions. Where a specification and its operations and schemas describe the same, the specification
 * takes precedence. Operations keep only what no specification can express, and are removed when that is nothing; folders of
 * old toolkits with the display name of an operation get its name. Without a specification, operations and schemas are
 * resources of their own. Resources that the service creates and manages are removed.
 */
export function resolveDuplicates(resources: Iterable<Resource>): { readonly artifacts: Artifacts } {
  const given = new Artifacts(resources);
  const all = given.filter((one) => permissionIn(given, one) !== 'system');
  const children = Map.groupBy(
    [...all].filter(({ id }) => id.entry.fromSpecification !== undefined),
    ({ id }) => parentOf(id)?.key ?? '',
  );
  const replaced = new Map<string, Resource | undefined>();
  for (const resource of all) {
    const mine = children.get(resource.id.key) ?? [];
    const { specification } = resource;
    if (mine.length > 0 && specification && importsOpenapi(resource))
      resolveOne(resource, specification, mine, replaced);
  }
  const resolved = new Artifacts(
    [...all].flatMap((resource) => (replaced.has(resource.id.key) ? (replaced.get(resource.id.key) ?? []) : resource)),
  );
  return { artifacts: withOperationNames(resolved) };
}

const importsOpenapi = (resource: Resource) =>
  (resource.id.entry.exports?.openapi.types ?? []).includes(typeOf(resource)) &&
  resource.specification?.dialect !== 'wsdl';

function resolveOne(
  resource: Resource,
  own: Specification,
  mine: readonly Resource[],
  replaced: Map<string, Resource | undefined>,
): void {
  const operations = mine.filter(({ id }) => id.entry.fromSpecification === 'operations');
  const described = operations.map(({ id, payload }) => ({
    name: id.name,
    properties: isObject(payload.properties) ? payload.properties : {},
  }));
  const components = mine.filter(isComponents);
  const schemas = Object.assign({}, ...components.map(schemasIn)) as JsonObject;
  const { specification, rest } = completeSpecification(own, described, schemas);
  if (specification !== own) replaced.set(resource.id.key, { ...resource, specification });
  for (const operation of operations) {
    const properties = rest.get(operation.id.name.toLowerCase());
    replaced.set(operation.id.key, properties ? { ...operation, payload: { properties } } : undefined);
  }
  for (const { id } of components) replaced.set(id.key, undefined);
}

/** True for a schema resource with the components of an OpenAPI document. */
export const isComponents = ({ id, payload }: Resource): boolean =>
  id.entry.fromSpecification === 'schemas' && componentTypes.has(textAt(payload, 'properties.contentType') ?? '');

/** The named schemas of such a resource, in either spelling. */
function schemasIn({ payload }: Resource): JsonObject {
  const found =
    valueAt(payload, 'properties.document.components.schemas') ?? valueAt(payload, 'properties.document.definitions');
  return isObject(found) ? found : {};
}

/** Renames children of operations whose folder has the display name to the name in the specification. */
function withOperationNames(artifacts: Artifacts): Artifacts {
  return new Artifacts(
    [...artifacts].map((resource) => {
      const { operation } = resource.id.names;
      const owner = operation === undefined ? undefined : [...artifactsAbove(artifacts, resource.id)][0];
      const name =
        operation === undefined || !owner?.specification ? undefined : trueName(owner.specification, operation);
      if (name === undefined || name === operation) return resource;
      return {
        ...resource,
        id: new ResourceId(resource.id.kind, { ...resource.id.names, operation: name }, resource.id.workspace),
      };
    }),
  );
}

function* artifactsAbove(artifacts: Artifacts, id: ResourceId): Iterable<Resource> {
  for (let parent = parentOf(id); parent; parent = parentOf(parent)) {
    const found = artifacts.get(parent);
    if (found?.specification) yield found;
  }
}

function trueName(specification: Specification, folder: string): string | undefined {
  const wanted = folder.toLowerCase();
  if (operationNames(specification).some((name) => name.toLowerCase() === wanted)) return undefined;
  const { operations } = importSpecification(specification);
  const titled = operations.filter(({ properties }) => properties.displayName === folder);
  return titled.length === 1 ? titled[0]?.name : undefined;
}
