import type {
  ContextApi,
  ContextOperation,
  ContextProduct,
  ContextSubscription,
  ContextUser,
} from '@apimkit/expressions';
import type { Json, JsonObject } from '@apimkit/openapi';
import type { SyntheticGraphql } from '../graphql/resolvers.ts';
import type { UrlTemplate } from './template.ts';

/** An API or one of its revisions, as requests select it. */
export interface ApiEntry {
  /** Name with its revision. */
  readonly name: string;
  /** Name of the API without its revision. */
  readonly root: string;
  readonly workspace: string | undefined;
  readonly type: string;
  /** Without slashes at its ends. */
  readonly path: string;
  readonly protocols: readonly string[];
  /** The version, and how requests select it. */
  readonly version: string | undefined;
  readonly versioning: Versioning | undefined;
  readonly revision: string;
  readonly isCurrent: boolean;
  readonly serviceUrl: string | undefined;
  readonly subscriptionRequired: boolean;
  readonly keyNames: { readonly header: string; readonly query: string };
  readonly context: ContextApi;
  /** Read when the first request of the API comes. */
  readonly operations: () => readonly OperationEntry[];
  /** JSON schemas by the names of their types: of the specification, and of schemas with files of their own. */
  readonly schemas: () => Readonly<Record<string, Json>>;
  /** Documents of XSD or WSDL with the schemas of XML: of schemas with files of their own, or of the specification. */
  readonly xmlSchemas: () => readonly string[];
  /** The text of the schema of a GraphQL API. */
  readonly graphqlSchema: () => string | undefined;
  /** The resolvers of a synthetic GraphQL API. */
  readonly graphql: () => SyntheticGraphql | undefined;
  /** Names of the products that offer it. */
  readonly products: readonly string[];
}

/** How requests select a version. */
export interface Versioning {
  readonly scheme: 'Segment' | 'Query' | 'Header';
  /** Name of the header or of the query parameter. */
  readonly name: string;
}

/** An operation, as requests select it. */
export interface OperationEntry {
  readonly name: string;
  readonly method: string;
  readonly template: UrlTemplate;
  readonly context: ContextOperation;
  /** The properties of the operation in ARM: parameters, representations, responses. */
  readonly properties: JsonObject;
}

/** A product. */
export interface ProductEntry {
  readonly name: string;
  readonly isPublished: boolean;
  readonly subscriptionRequired: boolean;
  readonly context: ContextProduct;
}

/** Who calls. */
export interface Subscriber {
  readonly subscription: ContextSubscription | undefined;
  readonly user: ContextUser | undefined;
}
