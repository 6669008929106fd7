/**
 * A JSON Schema of the contract: the keywords that its data uses. An optional property accepts `null`, and a property that
 * `properties` does not list is accepted.
 */
export interface ContractSchema {
  /** Name of a schema. Other keywords are absent then. */
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly additionalProperties?: ContractSchema;
  readonly items?: ContractSchema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  /** Set by the service: not allowed in a request. */
  readonly readOnly?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: 'date-time' | 'duration' | 'uuid' | 'int32' | 'int64';
}
