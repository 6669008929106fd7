import type { OperationSource } from './import-openapi.ts';
import { textOf } from './json.ts';

/** Gives operations the names that the importer gives them: the operationId, made fit for a path, unique without case. */
export class OperationNames {
  readonly #taken = new Set<string>();

  next({ operation, method, path }: Pick<OperationSource, 'operation' | 'method' | 'path'>): string {
    const wanted = slug(textOf(operation.operationId) ?? `${method.toLowerCase()} ${path}`) || method.toLowerCase();
    let name = wanted;
    for (let count = 1; this.#taken.has(name.toLowerCase()); count += 1) name = `${wanted}-${count}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

// Names may hold neither `*#&+:<>?/` nor spaces, and at most 80 characters.
const slug = (text: string) =>
  text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
