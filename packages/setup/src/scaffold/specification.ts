import { formatDiagnostic } from '@apimkit/diagnostics';
import { childKinds, putAt, type Resource, ResourceId } from '@apimkit/model';
import { importSpecification, readSpecification, type Specification } from '@apimkit/openapi';
import { minimal } from './minimal.ts';
import { SetupError } from './setup-error.ts';
import type { SpecificationFile } from './specification-file.ts';
import { slugOf, wordsFor } from './words.ts';

/**
 * Adds a specification to a new API: the facts that it states, and the document in the format that it has.
 *
 * @returns the API, and the schema of a GraphQL API, which is a resource of its own
 * @throws {SetupError} when the service cannot import the file
 */
export function withSpecification(api: Resource, from: SpecificationFile | undefined): readonly Resource[] {
  const { text, file } = from ?? minimal(api.id.name);
  const { specification, diagnostics } = readSpecification(text, { file });
  if (!specification) throw new SetupError(diagnostics.map((one) => formatDiagnostic(one)).join('\n'));
  const { displayName, description, serviceUrl } = importSpecification(specification).api;
  const named = displayName?.trim() || wordsFor(api.id.name).title;
  const facts: Readonly<Record<string, string | undefined>> = {
    displayName: named.slice(0, 300),
    description,
    serviceUrl,
    path: from ? (pathOf(serviceUrl) ?? slugOf(named)) : undefined,
    type: types[specification.dialect],
  };
  const payload = Object.entries(facts).reduce(
    (all, [name, value]) => (value === undefined ? all : putAt(all, `properties.${name}`, value)),
    api.payload,
  );
  if (specification.dialect !== 'graphql') return [{ ...api, payload, specification }];
  return [{ ...api, payload }, ...graphqlSchemas(api.id, text)];
}

/** Types of the APIs that are not described by HTTP operations. */
const types: Partial<Readonly<Record<Specification['dialect'], string>>> = { wsdl: 'soap', graphql: 'graphql' };

/** The path of the backend's address, when it has one. */
function pathOf(serviceUrl: string | undefined): string | undefined {
  if (serviceUrl === undefined || !URL.canParse(serviceUrl)) return undefined;
  const path = new URL(serviceUrl).pathname.replaceAll(/^\/+|\/+$/g, '');
  return path === '' || /%|[{}*?]/.test(path) ? undefined : path;
}

function graphqlSchemas(api: ResourceId, text: string): readonly Resource[] {
  return childKinds(api.entry)
    .filter(({ files }) => files.toolkit.graphql !== undefined)
    .map(({ kind }) => ({
      id: new ResourceId(kind, { ...api.names, schema: 'graphql' }, api.workspace),
      payload: {
        properties: { contentType: 'application/vnd.ms-azure-apim.graphql.schema', document: { value: text } },
      },
    }));
}
