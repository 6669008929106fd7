import type { Artifacts } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import { apiEntries } from './api-entries.ts';
import type { ApiEntry } from './entries.ts';
import { productEntries } from './product-entries.ts';

/** An API that a gateway serves, and how a request selects it. */
export interface ServedApi {
  /** Name with its revision. */
  readonly name: string;
  readonly workspace?: string;
  /** `/orders/v1`: the suffix, the version and the revision as a path. */
  readonly path: string;
  /** Headers and query parameters that select the version. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Reads the specification, if the file of the API has no URL. */
  readonly serviceUrl: string | undefined;
  readonly subscriptionRequired: boolean;
  /** Reads the specification, if there is one. */
  readonly operations: () => readonly ServedOperation[];
}

/** An operation of an API. */
export interface ServedOperation {
  readonly name: string;
  readonly method: string;
  readonly urlTemplate: string;
  /** The properties of the operation in ARM: parameters, representations, responses. */
  readonly properties: JsonObject;
}

/**
 * Lists the APIs of artifacts as a gateway serves them.
 *
 * @param artifacts of one environment
 * @returns the APIs, each revision for itself
 * @example
 * servedApis(artifacts).map(({ path }) => path); // ['/orders/v1']
 */
export const servedApis = (artifacts: Artifacts): readonly ServedApi[] =>
  apiEntries(artifacts, productEntries(artifacts).of).map(served);

function served(api: ApiEntry): ServedApi {
  const { name, workspace, version, versioning, subscriptionRequired } = api;
  const isInPath = versioning?.scheme === 'Segment' && version !== undefined;
  const parts = [api.path, ...(isInPath ? [version] : [])].filter((part) => part !== '');
  const revision = api.isCurrent ? '' : `;rev=${api.revision}`;
  const selecting = version === undefined || versioning === undefined ? {} : { [versioning.name]: version };
  return {
    name,
    ...(workspace === undefined ? {} : { workspace }),
    path: `${parts.map((part) => `/${part}`).join('')}${revision}`,
    headers: versioning?.scheme === 'Header' ? selecting : {},
    query: versioning?.scheme === 'Query' ? selecting : {},
    get serviceUrl() {
      return api.serviceUrl;
    },
    subscriptionRequired,
    operations: () =>
      api.operations().map(({ name, method, properties, context }) => ({
        name,
        method,
        urlTemplate: context.urlTemplate,
        properties,
      })),
  };
}
