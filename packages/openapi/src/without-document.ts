import type { JsonObject } from './document/json.ts';
import { shareNames } from './import.ts';
import { readSpecification } from './read.ts';
import type { Specification } from './specification.ts';

/**
 * The same specification without its document, which is parsed again when something asks for it: a document takes several times the
 * memory of its text, and an extract of thousands of APIs writes only the texts. The names of the operations are kept.
 *
 * @param specification as {@link readSpecification} returned it
 * @example
 * const { specification } = readSpecification(text);
 * const small = specification && withoutDocument(specification);
 */
export function withoutDocument(specification: Specification): Specification {
  const { dialect, syntax, text, document } = specification;
  if (!document) return specification;
  let last: WeakRef<JsonObject> | undefined;
  const small: Specification = {
    dialect,
    syntax,
    text,
    get document() {
      let found = last?.deref();
      if (!found) {
        found = readSpecification(text).specification?.document;
        if (!found) throw new TypeError('the specification was not read from its text');
        last = new WeakRef(found);
      }
      return found;
    },
  };
  shareNames(specification, small);
  return small;
}
