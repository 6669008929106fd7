/** What Microsoft's OpenAPI reader sees of a document. `reader/` writes it. */
export interface ReaderRecord {
  readonly errors: readonly Remark[];
  readonly warnings?: readonly Remark[];
  /** The kind of exception that the reader let through; the document was not read. */
  readonly thrown?: string;
  readonly servers?: readonly string[];
  readonly operations?: readonly ReadOperation[];
  readonly schemas?: Readonly<Record<string, ReadSchema>>;
}

interface Remark {
  readonly pointer?: string;
  readonly message: string;
}

/** An operation with its parameters; types are names of JSON Schema, or `#/name` for a schema with a name. */
export interface ReadOperation {
  readonly method: string;
  readonly path: string;
  readonly id?: string;
  readonly parameters: readonly ReadParameter[];
  readonly request?: Bodies;
  readonly responses: Readonly<Record<string, Bodies | null>>;
}

/** A parameter; `place` is `path`, `query`, `header` or `cookie`. */
export interface ReadParameter {
  readonly name: string;
  readonly place?: string;
  readonly required: boolean;
  readonly type?: string | null;
}

/** Types by media type; null where a media type has no schema. */
export type Bodies = Readonly<Record<string, string | null>>;

/** A named schema without what is inside its properties. */
export interface ReadSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly required?: readonly string[];
}

/** The committed records of one set of documents. */
export interface RecordFile {
  readonly reader: string;
  /** By name of the document; `text` is a digest of the text that was read. */
  readonly records: Readonly<Record<string, ReaderRecord & { readonly text: string }>>;
}
