import { compact, type Json, type JsonObject, textOf } from './document/json.ts';
import { exportSpecification } from './export.ts';
import { importSpecification } from './import.ts';
import { operationsIn } from './operation-source.ts';
import { readSpecification } from './read.ts';
import { storedSchema } from './schema.ts';
import { reachedFrom } from './schema-names.ts';
import type { ImportedOperation, Specification } from './specification.ts';

/** A specification completed by operation files, and what only those files can describe. */
export interface Completed {
  readonly specification: Specification;
  /** By lower-case operation name: properties that no specification expresses. */
  readonly rest: ReadonlyMap<string, JsonObject>;
}

const describable = new Set([
  'displayName',
  'method',
  'urlTemplate',
  'description',
  'templateParameters',
  'request',
  'responses',
  'policies',
]);

/**
 * Joins a specification with the operations of separate files. The specification takes precedence where it can describe a property; an
 * operation that it lacks is added, and so is a description where it has no text at all. When nothing is added the very
 * same specification is returned. An operation that refers to an unknown schema is not added: the document would
 * refer to nothing.
 *
 * @param schemas from separate files, for the operations that the specification lacks
 */
export function completeSpecification(
  specification: Specification,
  operations: readonly ImportedOperation[],
  schemas: Readonly<Record<string, Json>> = {},
): Completed {
  const imported = importSpecification(specification);
  const known = new Map(imported.operations.map((one) => [one.name.toLowerCase(), one]));
  const silent = specification.document ? silentOperations(specification.document, specification) : new Set<string>();
  const available = { ...storedSchemas(schemas), ...imported.schemas };
  const complete = ({ properties }: ImportedOperation) =>
    [...reachedFrom(properties, available)].every((name) => available[name] !== undefined);
  const lacking = operations.filter(({ name }) => !known.has(name.toLowerCase()));
  const added = lacking.filter(complete);
  const described = operations.filter(
    ({ name, properties }) =>
      silent.has(name.toLowerCase()) &&
      textOf(properties.description) !== undefined &&
      properties.description !== known.get(name.toLowerCase())?.properties.description,
  );
  const apart = new Set(lacking.filter((one) => !complete(one)).map(({ name }) => name));
  const rest = new Map(
    operations
      .map(({ name, properties }) => [name.toLowerCase(), apart.has(name) ? properties : onlyRest(properties)] as const)
      .filter(([, one]) => Object.keys(one).length > 0),
  );
  if ((added.length === 0 && described.length === 0) || specification.dialect === 'wsdl')
    return { specification, rest };
  for (const { name, properties } of described) {
    const one = known.get(name.toLowerCase());
    if (one)
      known.set(name.toLowerCase(), {
        name: one.name,
        properties: { ...one.properties, description: properties.description ?? '' },
      });
  }
  const all = [...known.values(), ...added.map(({ name, properties }) => ({ name, properties: compact(properties) }))];
  const needed = added.flatMap(({ properties }) => [...reachedFrom(properties, available)]);
  const more = Object.fromEntries(needed.map((name) => [name, available[name] ?? {}]));
  const text = exportSpecification({ api: imported.api, operations: all, schemas: { ...imported.schemas, ...more } });
  return { specification: readSpecification(text).specification ?? specification, rest };
}

const storedSchemas = (schemas: Readonly<Record<string, Json>>) =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, storedSchema(schema)]));

const onlyRest = (properties: JsonObject) =>
  compact(Object.fromEntries(Object.entries(properties).filter(([key]) => !describable.has(key))));

/** Names of the operations for which the document has neither description nor summary. */
function silentOperations(document: JsonObject, specification: Specification): ReadonlySet<string> {
  const { operations } = importSpecification(specification);
  const silent = operationsIn(document).map(({ operation }, index) =>
    (textOf(operation.description) ?? textOf(operation.summary)) === undefined
      ? operations[index]?.name.toLowerCase()
      : undefined,
  );
  return new Set(silent.filter((name) => name !== undefined));
}
