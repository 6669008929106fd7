import { importOpenapi } from './import-openapi.ts';
import { importWadl } from './import-wadl.ts';
import { importWsdl } from './import-wsdl.ts';
import type { ImportedApi, Specification } from './specification.ts';

const known = new WeakMap<Specification, ImportedApi>();

/**
 * What the service would store after importing a specification: operations, and the schemas they name. The same
 * specification object is read once.
 *
 * @example
 * importSpecification(specification).operations.map(({ name }) => name); // ['get-order', …]
 */
export function importSpecification(specification: Specification): ImportedApi {
  let imported = known.get(specification);
  if (!imported) {
    imported = read(specification);
    known.set(specification, imported);
  }
  return imported;
}

function read({ dialect, text, document }: Specification): ImportedApi {
  if (dialect === 'wadl') return importWadl(text);
  if (dialect === 'wsdl') return importWsdl(text);
  return dialect === 'graphql' ? { api: {}, operations: [], schemas: {} } : importOpenapi(document ?? {});
}

/** The names of the operations that a specification brings into being. */
export function operationNames(specification: Specification): readonly string[] {
  return importSpecification(specification).operations.map(({ name }) => name);
}
