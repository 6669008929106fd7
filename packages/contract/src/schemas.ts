import { contract } from './data.ts';
import { valueExtensions } from './extensions.ts';
import { previewSchemas } from './preview.ts';
import type { ContractSchema } from './schema.ts';

const extended = new Map<string, ContractSchema>();

/**
 * Returns a named schema with the deliberate differences from the contract. It is prepared when it is first used.
 *
 * @throws {TypeError} when the contract has no such schema
 */
export function schemaNamed(name: string): ContractSchema {
  const known = extended.get(name);
  if (known) return known;
  const schema = contract.schemas[name] ?? previewSchemas[name];
  if (!schema) throw new TypeError(`The contract has no schema ${name}`);
  const prepared = extend(schema);
  extended.set(name, prepared);
  return prepared;
}

/** The schema with the values of newer versions in its enumerations. */
export function extend(schema: ContractSchema, property = ''): ContractSchema {
  const { items, properties, additionalProperties, enum: values } = schema;
  return {
    ...schema,
    ...(values ? { enum: extendValues(property, values) } : {}),
    ...(items ? { items: extend(items, property) } : {}),
    ...(additionalProperties ? { additionalProperties: extend(additionalProperties) } : {}),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, extend(one, name)])) }
      : {}),
  };
}

const extendValues = (property: string, values: readonly string[]) => [
  ...values,
  ...valueExtensions
    .filter((one) => one.property === property && values.includes(one.beside))
    .flatMap((one) => one.values),
];
