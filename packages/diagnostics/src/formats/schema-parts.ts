/** A JSON Schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Parts of JSON Schemas, for the schemas of what commands print.
 *
 * @example
 * const { object, text } = schemaParts;
 * const place = object('A place in a file', ['file'], { file: text('Its path') });
 */
export const schemaParts = {
  /** A string. */
  text: (description: string): JsonSchema => ({ description, type: 'string' }),
  /** A definition of the schema. */
  refer: (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` }),
  /** An object without other properties. */
  object: (
    description: string,
    required: readonly string[],
    properties: Readonly<Record<string, JsonSchema>>,
  ): JsonSchema => ({ description, type: 'object', additionalProperties: false, required, properties }),
  /** An integer from 0. */
  natural: { type: 'integer', minimum: 0 } as JsonSchema,
  /** An integer from 1. */
  positive: { type: 'integer', minimum: 1 } as JsonSchema,
};

const { object, positive, refer } = schemaParts;

/** The definitions of positions and ranges in files. */
export const rangeDefinitions: Readonly<Record<string, JsonSchema>> = {
  position: object('A position; columns count UTF-16 code units', ['line', 'column'], {
    line: positive,
    column: positive,
  }),
  range: object('A range of the file; its end is exclusive', ['start', 'end'], {
    start: refer('position'),
    end: refer('position'),
  }),
};
