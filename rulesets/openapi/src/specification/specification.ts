import { type Dialect, dialectOf } from './dialect.ts';
import { isObject, type JsonObject } from './json.ts';
import { type Operation, operationsOf, type PathItem, pathItemsOf } from './operations.ts';
import { Place } from './place.ts';
import { follow, type Located } from './pointer.ts';
import { type Reference, walk } from './walk.ts';

/**
 * A document as rules see it. Everything is found once for all rules and follows references by itself, so that judging takes time in
 * proportion to what is written, however deep references lead.
 */
export class Specification {
  readonly root: JsonObject;
  readonly dialect: Dialect | undefined;
  readonly start = new Place();
  readonly pathItems: readonly PathItem[];
  readonly operations: readonly Operation[];
  /** Every schema that is written in the document, also inside others; a bare reference is one too. */
  readonly schemas: readonly Located[];
  /** Every parameter that is written out, wherever that is. */
  readonly parameters: readonly Located[];
  /** Every response that is written out. */
  readonly responses: readonly Located[];
  /** Every header of a response that is written out. */
  readonly headers: readonly Located[];
  /** Every media type of a body, by its name in `place.key`. */
  readonly mediaTypes: readonly Located[];
  readonly references: readonly Reference[];
  /** Keys of extensions, and where. */
  readonly extensions: readonly Place[];
  readonly #followed = new Map<string, Located | undefined>();

  constructor(root: JsonObject) {
    this.root = root;
    this.dialect = dialectOf(root);
    const found = walk(root);
    this.schemas = found.schemas;
    this.parameters = found.parameters;
    this.responses = found.responses;
    this.headers = found.headers;
    this.mediaTypes = found.mediaTypes;
    this.references = found.references;
    this.extensions = found.extensions;
    this.pathItems = pathItemsOf(this);
    this.operations = operationsOf(this);
  }

  /** The object behind a value: itself, or what it refers to inside the document. */
  follow(value: unknown, place: Place): Located | undefined {
    if (!isObject(value)) return undefined;
    const { $ref: ref } = value;
    if (typeof ref !== 'string') return { value, place };
    if (!this.#followed.has(ref)) this.#followed.set(ref, follow(this.root, { value, place }));
    return this.#followed.get(ref);
  }
}

// The one that was judged last: all rules judge a document before the next one comes. Held weakly, because nobody says when the last one is
// done with; a map of all of them would keep their parts through many collections.
let last: WeakRef<Specification> | undefined;

/** The specification behind a document, found once for all rules. */
export function specificationOf(document: JsonObject): Specification {
  const known = last?.deref();
  if (known?.root === document) return known;
  const specification = new Specification(document);
  last = new WeakRef(specification);
  return specification;
}
