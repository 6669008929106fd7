/** A JSON Schema as the facts contain it, with texts. */
export interface FactSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FactSchema>>;
  readonly additionalProperties?: FactSchema;
  readonly items?: FactSchema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly 'x-known-values'?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** A parameter of an operation. */
export interface FactParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: FactSchema;
}

/** An operation of the ARM REST API. */
export interface FactOperation {
  readonly operationId: string;
  readonly method: string;
  /** Path from `/subscriptions` on. */
  readonly path: string;
  /** Path with the query that distinguishes it from another operation. */
  readonly xMsPath?: string;
  readonly pathParams: readonly FactParameter[];
  readonly query: readonly FactParameter[];
  readonly headers: readonly FactParameter[];
  readonly requestSchema: FactSchema | null;
  readonly requestRequired: boolean;
  readonly responses: Readonly<Record<string, { readonly schema?: FactSchema }>>;
  readonly swaggerStatusCodes: readonly string[];
  readonly longRunning: boolean | string;
  readonly pageable: object | null;
}

/** The file of facts. */
export interface Facts {
  readonly apiVersion: string;
  readonly definitions: Readonly<Record<string, FactSchema>>;
  readonly operations: readonly FactOperation[];
}
