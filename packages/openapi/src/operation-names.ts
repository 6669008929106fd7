import { textOf } from './document/json.ts';
import type { OperationSource } from './operation-source.ts';

/**
 * Gives operations the names that the importer gives them: the operationId, made fit for a path, unique without case. A name that
 * the importer made is its own name, so a document that the service exports gives the same operations again.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-api-import-restrictions
 */
export class OperationNames {
  readonly #taken = new Set<string>();

  next({ operation, method, path }: Pick<OperationSource, 'operation' | 'method' | 'path'>): string {
    const wanted = slug(textOf(operation.operationId) ?? `${method.toLowerCase()} ${path}`) || method.toLowerCase();
    const base = wanted.slice(0, longest);
    let name = wanted;
    for (let count = 1; this.#taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

// A name may have 80 characters; four of them are for what makes it unique.
const longest = 76;
const madeUnique = new RegExp(`^.{1,${longest}}-\\d{1,3}$`);

/** Names can contain neither `*#&+:<>?/` nor spaces. Dashes at the ends are cut, also those that cutting leaves there. */
function slug(text: string): string {
  const name = withoutDashes(text.replaceAll(/[^A-Za-z0-9._-]+/g, '-'));
  return name.length <= longest || madeUnique.test(name) ? name : withoutDashes(name.slice(0, longest));
}

const withoutDashes = (text: string) => text.replace(/^-+/, '').replace(/(?<!-)-+$/, '');
