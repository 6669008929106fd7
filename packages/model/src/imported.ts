import { operationNames, type Specification } from '@apimkit/openapi';
import { importOptions } from './import-options.ts';
import type { Resource } from './resource.ts';

/**
 * True for specifications that are the same document and are imported in the same way, in whatever notation. False does not mean
 * that they differ in meaning: that takes a comparison of their canonical forms.
 */
export function sameDocument(one: Resource, other: Resource): boolean {
  const [a, b] = [one.specification, other.specification];
  if (!a || !b) return a === b;
  return (
    a.dialect === b.dialect &&
    importOptions(one).requiredQuery === importOptions(other).requiredQuery &&
    (a === b || sameContent(a, b))
  );
}

/** The order of paths decides about the names of operations, so keys are not sorted. */
const sameContent = (a: Specification, b: Specification) =>
  a.document && b.document ? JSON.stringify(a.document) === JSON.stringify(b.document) : a.text === b.text;

/** True when the service stores something of the specification of a resource: its canonical form then has a `specification`. */
export function storesSpecification({ specification }: Resource): boolean {
  if (!specification) return false;
  const { dialect } = specification;
  return dialect === 'wsdl' || dialect === 'graphql' || operationNames(specification).length > 0;
}
