import { type Artifacts, type Resource, referencesOf, textAt, valueAt } from '@apimkit/model';
import { importOptions, splitRevision } from '@apimkit/model/internal';
import { importSpecification, type JsonObject } from '@apimkit/openapi';
import { syntheticGraphql } from '../graphql/resolvers.ts';
import { schemaTextOf } from '../graphql/schema.ts';
import { contextUrl, httpUrl } from '../message/url.ts';
import type { ApiEntry, Versioning } from './entries.ts';
import { operationEntries } from './operation-entries.ts';
import { schemasOf, xmlSchemasOf } from './schemas.ts';

/** The APIs of artifacts, each revision for itself. */
export function apiEntries(
  artifacts: Artifacts,
  productsOf: (api: Resource) => readonly string[],
): readonly ApiEntry[] {
  return [...artifacts]
    .filter(({ id, payload }) => id.entry.revisions !== undefined && valueAt(payload, 'properties.path') !== undefined)
    .map((resource) => apiEntry(artifacts, resource, productsOf(resource)));
}

function apiEntry(artifacts: Artifacts, resource: Resource, products: readonly string[]): ApiEntry {
  const { id, payload } = resource;
  const { root, revision } = splitRevision(id.name);
  const text = (path: string) => textOf(resource, path);
  let serviceUrl = text('serviceUrl');
  const protocols = valueAt(payload, 'properties.protocols');
  const keyNames = {
    header: text('subscriptionKeyParameterNames.header') ?? 'Ocp-Apim-Subscription-Key',
    query: text('subscriptionKeyParameterNames.query') ?? 'subscription-key',
  };
  const facts = {
    name: id.name,
    root,
    workspace: id.workspace,
    type: (text('apiType') ?? text('type') ?? 'http').toLowerCase(),
    path: (text('path') ?? '').replace(/^\/+|\/+$/g, ''),
    protocols: Array.isArray(protocols) ? protocols.map(String) : ['https'],
    version: text('apiVersion'),
    versioning: versioningOf(artifacts, resource),
    revision: revision ?? text('apiRevision') ?? '1',
    isCurrent: revision === undefined || valueAt(payload, 'properties.isCurrent') === true,
    get serviceUrl() {
      serviceUrl ??= fromSpecification(resource);
      return serviceUrl;
    },
    subscriptionRequired: (valueAt(payload, 'properties.subscriptionRequired') ?? true) !== false,
    keyNames,
    products,
  };
  let operations: ReturnType<ApiEntry['operations']> | undefined;
  let schemas: ReturnType<ApiEntry['schemas']> | undefined;
  // Reading a specification takes time, so nothing of it is read before a request needs it.
  return Object.assign(facts, {
    context: apiContext(facts, text('displayName') ?? id.name),
    operations: () => {
      operations ??= operationEntries(artifacts, resource);
      return operations;
    },
    xmlSchemas: () => xmlSchemasOf(artifacts, resource),
    graphqlSchema: () => (facts.type === 'graphql' ? schemaTextOf(artifacts, resource) : undefined),
    graphql: () => syntheticGraphql(artifacts, resource),
    schemas: () => {
      schemas ??= schemasOf(artifacts, resource);
      return schemas;
    },
  });
}

const textOf = ({ id, payload }: Resource, path: string): string | undefined => {
  const value = valueAt(payload, `properties.${path}`) ?? id.entry.defaults[`properties.${path}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Without a URL in its file, the service takes that of the specification. */
function fromSpecification(resource: Resource): string | undefined {
  if (!resource.specification) return undefined;
  return importSpecification(resource.specification, importOptions(resource)).api.serviceUrl;
}

/** `context.Api`. */
export function apiContext(
  api: Omit<ApiEntry, 'operations' | 'schemas' | 'xmlSchemas' | 'graphql' | 'graphqlSchema' | 'context'>,
  displayName: string,
): ApiEntry['context'] {
  return {
    id: api.name,
    name: displayName,
    path: api.path,
    protocols: api.protocols,
    get serviceUrl() {
      const url = api.serviceUrl === undefined ? undefined : httpUrl(api.serviceUrl);
      return url && contextUrl(url);
    },
    version: api.version,
    revision: api.revision,
    isCurrentRevision: api.isCurrent,
    subscriptionKeyParameterNames: api.keyNames,
  };
}

/** How requests select a version: from the version set, or from its copy in the file of the API. */
function versioningOf(artifacts: Artifacts, resource: Resource): Versioning | undefined {
  const reference = referencesOf(resource).find(
    ({ at }) => at.in === 'payload' && at.path === 'properties.apiVersionSetId',
  );
  const id = reference && artifacts.resolve(reference, resource.id);
  const set = (id && artifacts.get(id)?.payload.properties) ?? valueAt(resource.payload, 'properties.apiVersionSet');
  const facts: JsonObject = typeof set === 'object' && set !== null && !Array.isArray(set) ? (set as JsonObject) : {};
  const scheme = ['Segment', 'Query', 'Header'].find(
    (one) => one.toLowerCase() === String(facts.versioningScheme ?? '').toLowerCase(),
  ) as Versioning['scheme'] | undefined;
  if (scheme === undefined) return undefined;
  return { scheme, name: textAt({ ...facts }, scheme === 'Header' ? 'versionHeaderName' : 'versionQueryName') ?? '' };
}
