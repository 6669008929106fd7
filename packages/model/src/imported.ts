import {
  type ImportOptions,
  importSpecification,
  type JsonObject,
  operationNames,
  type Specification,
} from '@apimkit/openapi';
import { importOptions } from './import-options.ts';
import { sameJson } from './paths.ts';
import type { Resource } from './resource.ts';

/**
 * True for specifications that are the same document in whatever notation, or that are imported as the same operations and schemas.
 * False does not mean that they differ in meaning: that takes a comparison of their canonical forms.
 */
export function sameImport(one: Resource, other: Resource): boolean {
  const [a, b] = [one.specification, other.specification];
  if (!a || !b) return a === b;
  const options = importOptions(one);
  if (options.requiredQuery !== importOptions(other).requiredQuery) return false;
  if (!a.document || !b.document) return a.dialect === b.dialect && a.text === b.text;
  return a === b || sameDocument(a.document, b.document) || sameResult(a, b, options);
}

/** The order of paths decides about the names of operations, so keys are not sorted. */
function sameDocument(a: JsonObject, b: JsonObject): boolean {
  const keys = Object.keys(a);
  return (
    keys.join() === Object.keys(b).join() && keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
}

/** The service exports another document than the imported one, with the same operations and schemas. */
function sameResult(a: Specification, b: Specification, options: ImportOptions): boolean {
  const [{ operations, schemas }, other] = [importSpecification(a, options), importSpecification(b, options)];
  return (
    sameJson(schemas, other.schemas) &&
    operations.length === other.operations.length &&
    operations.every(({ name, properties }, index) => {
      const found = other.operations[index];
      return name === found?.name && sameJson(properties, found.properties);
    })
  );
}

/** True when the service stores something of the specification of a resource: its canonical form then has a `specification`. */
export function storesSpecification({ specification }: Resource): boolean {
  if (!specification) return false;
  const { dialect } = specification;
  return dialect === 'wsdl' || dialect === 'graphql' || operationNames(specification).length > 0;
}
