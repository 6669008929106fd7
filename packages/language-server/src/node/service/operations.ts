import type { Artifacts, Resource, ResourceId } from '@apimkit/model';
import { operationsIn } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { apiFactsIn } from '@apimkit/repository';
import type { Location, Range } from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import type { RepositoryState } from '../repository-state.ts';

const known = new WeakMap<Artifacts, ReadonlyMap<string, Location>>();
const methods = /^(?:get|put|post|delete|options|head|patch|trace)$/;
const start = { line: 0, character: 0 };

/** Where each operation is described: by its id, its place in a specification or its own file. */
export function operationPlaces(state: RepositoryState): ReadonlyMap<string, Location> {
  const found = known.get(state.artifacts);
  if (found) return found;
  const { locate } = apiFactsIn(state.artifacts, state.tree);
  const places = new Map<string, Location>();
  const add = (id: ResourceId, file: string, range: Range) =>
    places.has(id.toString()) || places.set(id.toString(), { uri: state.uriOf(file), range });
  for (const { id, files: [file] = [] } of state.artifacts)
    if (id.entry.fromSpecification === 'operations' && file !== undefined) add(id, file, { start, end: start });
  for (const api of state.artifacts) {
    const file = specificationFile(api);
    const paths = pathsOf(api.specification?.document);
    for (const [index, id] of operationsIn(api).entries()) {
      const path = paths[index];
      const range = path && file !== undefined ? locate?.(file, path) : undefined;
      if (file !== undefined) add(id, file, toRange(range ? { range } : {}));
    }
  }
  known.set(state.artifacts, places);
  return places;
}

/** The specification is the file that is not the payload. */
const specificationFile = ({ specification, files = [] }: Resource) =>
  specification && (files.find((file) => /specification\.\w+$/i.test(file)) ?? files.at(-1));

/** Paths of the operations, in the order in which an import names them. */
function pathsOf(document: JsonObject | undefined): readonly (readonly string[])[] {
  const paths = document?.paths;
  if (!isObject(paths)) return [];
  return Object.entries(paths).flatMap(([path, item]) =>
    isObject(item) ? Object.keys(item).flatMap((key) => (methods.test(key) ? [['paths', path, key]] : [])) : [],
  );
}
