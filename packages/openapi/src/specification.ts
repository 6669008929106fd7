import type { OpenapiDialect } from './document/dialect.ts';
import type { Json, JsonObject } from './document/json.ts';

/** A language in which APIs are described. */
export type Dialect = OpenapiDialect | 'wsdl' | 'wadl' | 'graphql';
/** The notation that carries it. */
export type Syntax = 'json' | 'yaml' | 'xml' | 'graphql';

/** An API specification that was read and understood. */
export interface Specification {
  readonly dialect: Dialect;
  readonly syntax: Syntax;
  /** The text as it was read. */
  readonly text: string;
  /** The document behind the text, for the dialects that are JSON or YAML. */
  readonly document?: JsonObject;
}

/** One operation as the service stores it: the properties of ARM's OperationContract. */
export interface ImportedOperation {
  readonly name: string;
  readonly properties: JsonObject;
  /** Names of its tags, which are resources of their own. */
  readonly tags?: readonly string[];
}

/** The description of a tag for an API. */
export interface ImportedTag {
  readonly name: string;
  readonly description?: string;
  readonly externalDocsUrl?: string;
  readonly externalDocsDescription?: string;
}

/** What the service keeps of a specification: facts about the API, operations, and the schemas that they name. */
export interface ImportedApi {
  readonly api: {
    readonly displayName?: string;
    readonly description?: string;
    readonly serviceUrl?: string;
    readonly version?: string;
  };
  readonly operations: readonly ImportedOperation[];
  /** JSON schemas by type name. */
  readonly schemas: Readonly<Record<string, Json>>;
  /** Tags with a description. */
  readonly tags?: readonly ImportedTag[];
  /** What an export leaves out; an import has none. */
  readonly notes?: readonly string[];
}
