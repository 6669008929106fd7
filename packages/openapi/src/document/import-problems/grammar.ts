/**
 * What a property contains: a scalar (`text`, `flag`, `integer`, `number`, `address`), `any` value, an object by its name, a list (`[x]`), a
 * map (`{x}`), or a flag or an object (`flag|x`).
 */
type Content = string;

/** The properties of an object, by name. */
export type Properties = Readonly<Record<string, Content>>;

/**
 * The objects of a version with the properties that the importer knows. A name that ends with `/` is an object whose keys are paths,
 * and one that ends with `*` an object whose keys are free; both take extensions.
 */
export type Grammar = Readonly<Record<string, Properties>>;

/** The properties of a schema and of everything that describes values, in every version. */
export const valueProperties: Properties = {
  type: 'text',
  format: 'text',
  default: 'any',
  enum: '[any]',
  maximum: 'number',
  minimum: 'number',
  maxLength: 'integer',
  minLength: 'integer',
  pattern: 'text',
};

/** Further limits of values. */
export const limits: Properties = {
  exclusiveMaximum: 'flag',
  exclusiveMinimum: 'flag',
  maxItems: 'integer',
  minItems: 'integer',
  uniqueItems: 'flag',
  multipleOf: 'number',
};

/** Objects that are the same in every version. */
export const common: Grammar = {
  info: {
    title: 'text',
    version: 'text',
    description: 'text',
    termsOfService: 'text',
    contact: 'contact',
    license: 'license',
  },
  contact: { name: 'text', url: 'text', email: 'text' },
  license: { name: 'text', url: 'text' },
  documentation: { description: 'text', url: 'text' },
  tag: { name: 'text', description: 'text', externalDocs: 'documentation' },
  xml: { name: 'text', namespace: 'address', prefix: 'text', attribute: 'flag', wrapped: 'flag' },
};
