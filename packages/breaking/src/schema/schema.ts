import type { Json, JsonObject } from '@apimkit/openapi';
import type { Document } from '../model/document.ts';

/** A schema: one or more objects of the document that must all apply. Schemas with the same objects are identical. */
export interface Schema {
  /** Unique within the document. */
  readonly id: number;
  readonly parts: readonly JsonObject[];
  /** What it is called among the components. */
  readonly name?: string;
  /** The reference that leads out of the document. */
  readonly opaque?: string;
}

/** Returns the schemas of one document. */
export interface SchemaSource {
  readonly document: Document;
  /** The schema of a value of the document; a value that is not a schema allows everything. */
  of(value: Json | undefined): Schema;
  /** The schema of what satisfies several. */
  all(values: readonly (Json | undefined)[]): Schema;
}
