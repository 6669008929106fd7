import type { JsonObject } from '@apimkit/openapi';
import type { SecurityRequirement, SecurityScheme, Server } from '@apimkit/openapi/document';
import type { Schema } from '../schema/schema.ts';
import type { Document } from './document.ts';
import type { Lifetime } from './lifetime.ts';

/** An API, independent of the format of its specification. `source` is its object in the document. */
export interface Api {
  readonly document: Document;
  /** What the dialect is called. */
  readonly dialect: string;
  readonly info: JsonObject;
  /** By method and path with the names of parameters left out. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly webhooks: ReadonlyMap<string, Operation>;
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  readonly servers: readonly Server[];
}

export interface Operation {
  /** `GET /pets/{}`. */
  readonly key: string;
  /** `GET /pets/{petId}`. */
  readonly label: string;
  readonly path: string;
  readonly source: JsonObject;
  readonly pathItem: JsonObject;
  readonly lifetime: Lifetime;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly responses: ReadonlyMap<string, Response>;
  readonly security: Security;
  /** Addresses of its own. */
  readonly servers?: readonly Server[];
  /** By name and expression and method. */
  readonly callbacks: ReadonlyMap<string, Operation>;
}

export interface Parameter {
  readonly name: string;
  readonly location: string;
  readonly source: JsonObject;
  readonly required: boolean;
  readonly lifetime: Lifetime;
  readonly description?: string;
  /** True when there can be several values: an array or an object. */
  readonly isCompound: boolean;
  /** False if no value can contain the separator between several values. */
  readonly isText: boolean;
  /** For a list that can also be a single value: its schema, and whether the value may contain separators. */
  readonly element?: Element;
  /** How several values are written. */
  readonly style: string;
  readonly explode: boolean;
  readonly allowEmpty: boolean;
  readonly allowReserved: boolean;
  /** The media type of what is written as a document. */
  readonly mediaType?: string;
  readonly schema: Schema;
}

export interface Element {
  readonly schema: Schema;
  readonly isWhole: boolean;
}

export interface Body {
  readonly source: JsonObject;
  readonly required: boolean;
  readonly description?: string;
  readonly content: Content;
}

/** Media types in lower case, without spaces. */
export type Content = ReadonlyMap<string, Media>;

export interface Media {
  readonly source: JsonObject;
  readonly schema: Schema;
  readonly encoding: JsonObject;
}

export interface Response {
  readonly source: JsonObject;
  readonly description?: string;
  readonly content: Content;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, Parameter>;
  readonly links: ReadonlySet<string>;
}

/** What is asked of a caller: one of the alternatives. */
export interface Security {
  /** True if the operation has no security of its own. */
  readonly inherited: boolean;
  readonly alternatives: readonly SecurityRequirement[];
}
