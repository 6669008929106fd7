import type { JsonObject } from '@apimkit/openapi';
import { inside, type Place, place } from '../compare/place.ts';
import { type Recorded, record } from '../compare/recorder.ts';
import { compareArrays } from './arrays.ts';
import { compareBounds } from './bounds.ts';
import { compareObjects } from './objects.ts';
import type { Found, Look, Way } from './pair.ts';
import { compareRest } from './rest.ts';
import type { Schema, Schemas } from './schemas.ts';
import { compareUnions, compareWithUnion } from './unions.ts';
import { compareDefaults, compareEnums, compareFormats, compareTypes } from './values.ts';

/** Two versions of a schema that travel one way; each such pair is looked at once. */
interface Node {
  readonly before: Schema;
  readonly after: Schema;
  readonly way: Way;
  readonly place: Place;
  readonly found: Found[];
  /** Who has it inside. */
  readonly users: Set<Node>;
  readonly operations: Set<string>;
  /** What of the new version uses it. */
  readonly usedAt: JsonObject;
}

/** Who uses a schema, and where. */
interface Use {
  readonly way: Way;
  readonly place: Place;
  /** Undefined for what is not an operation's. */
  readonly operation?: string;
  /** An object of the new version. */
  readonly usedAt: JsonObject;
}

/** How far alternatives inside alternatives are asked whether they are the same. */
const deepest = 6;

const keyOf = (way: Way, before: Schema, after: Schema) => `${way} ${before.id} ${after.id}`;

/**
 * Compares schemas, each pair of them once for each direction. Pairs wait in a list instead of calling each other:
 * circles end, and a chain may be as long as it likes.
 */
export class SchemaComparison {
  readonly #before: Schemas;
  readonly #after: Schemas;
  readonly #nodes = new Map<string, Node>();
  readonly #same = new Map<string, boolean>();
  readonly #asked = new Set<string>();
  #depth = 0;
  readonly #ahead: Node[] = [];

  constructor(before: Schemas, after: Schemas) {
    this.#before = before;
    this.#after = after;
  }

  /** Has two schemas compared that an operation uses. */
  compare({ way, place: at, operation, usedAt }: Use, before: Schema, after: Schema): void {
    const node = this.#node(way, at, before, after, usedAt);
    if (operation !== undefined) node.operations.add(operation);
    for (let next = this.#ahead.pop(); next; next = this.#ahead.pop()) this.#look(next);
  }

  /** Everything that was found, schema by schema. */
  recorded(): readonly Recorded[] {
    return [...this.#nodes.values()].flatMap((node) => {
      if (node.found.length === 0) return [];
      const operations = operationsOf(node);
      return node.found.map(({ check, values, at }) => {
        const source = this.#standing(node);
        return record(
          `${node.way}-${check}`,
          {
            place: at.step === undefined ? node.place : inside(node.place, at.step),
            after: at.after ?? { source },
            ...(at.before ? { before: at.before } : { before: { source: this.#before.flat(node.before).source } }),
            ...(at.detail === undefined ? {} : { detail: at.detail }),
            operations,
          },
          values,
        );
      });
    });
  }

  /** The object of the new version that a pair is at: its own, or that of the nearest around it. */
  #standing(node: Node): JsonObject {
    let at: Node | undefined = node;
    for (const seen = new Set<Node>(); at && !seen.has(at); [at] = at.users) {
      seen.add(at);
      const { source } = this.#after.flat(at.after);
      if (!this.#after.isMade(source)) return source;
    }
    return node.usedAt;
  }

  #node(way: Way, at: Place, before: Schema, after: Schema, usedAt: JsonObject): Node {
    const key = keyOf(way, before, after);
    const known = this.#nodes.get(key);
    if (known) return known;
    const name = before.name ?? after.name;
    const node: Node = {
      before,
      after,
      way,
      place: name === undefined ? at : place(name),
      found: [],
      users: new Set(),
      operations: new Set(),
      usedAt,
    };
    this.#nodes.set(key, node);
    this.#ahead.push(node);
    return node;
  }

  #look(node: Node): void {
    const { before, after, way } = node;
    lookAt(
      this.#before,
      this.#after,
      { before, after, way, place: node.place },
      {
        say: (check, values = {}, at = {}) => node.found.push({ check, values, at }),
        follow: (step, one, other) =>
          this.#node(way, inside(node.place, step), one, other, node.usedAt).users.add(node),
        isSame: (one, other) => this.#isSame(way, one, other),
      },
    );
  }

  /** True when nothing is said of two schemas and of all that is inside them. */
  #isSame(way: Way, before: Schema, after: Schema): boolean {
    const key = keyOf(way, before, after);
    const known = this.#same.get(key);
    if (known !== undefined) return known;
    // What is being asked already, in a circle, counts as the same, and so does what lies too deep to ask.
    if (this.#asked.has(key) || this.#depth >= deepest) return true;
    const own = new Set([key]);
    const ahead: (readonly [Schema, Schema])[] = [[before, after]];
    this.#asked.add(key);
    this.#depth += 1;
    let same = true;
    for (let next = ahead.pop(); next && same; next = ahead.pop()) {
      const [one, other] = next;
      lookAt(
        this.#before,
        this.#after,
        { before: one, after: other, way, place: place('') },
        {
          say: () => {
            same = false;
          },
          follow: (_, inner, innerOther) => {
            const innerKey = keyOf(way, inner, innerOther);
            const settled = this.#same.get(innerKey);
            if (settled === false) same = false;
            if (settled !== undefined || this.#asked.has(innerKey)) return;
            this.#asked.add(innerKey);
            own.add(innerKey);
            ahead.push([inner, innerOther]);
          },
          isSame: (inner, innerOther) => this.#isSame(way, inner, innerOther),
        },
      );
    }
    this.#depth -= 1;
    // A no is a no. A yes may lean on what was assumed further up, so it counts only where nothing was.
    if (!same) this.#same.set(key, false);
    else if (this.#depth === 0) for (const one of own) this.#same.set(one, true);
    if (!same || this.#depth === 0) for (const one of own) this.#asked.delete(one);
    if (this.#depth === 0) this.#asked.clear();
    return same;
  }
}

function lookAt(
  before: Schemas,
  after: Schemas,
  pair: { readonly before: Schema; readonly after: Schema; readonly way: Way; readonly place: Place },
  to: Pick<Look, 'say' | 'follow' | 'isSame'>,
): void {
  const look: Look = {
    a: before.flat(pair.before),
    b: after.flat(pair.after),
    way: pair.way,
    place: pair.place,
    ...to,
    flatBefore: (schema) => before.flat(schema),
    flatAfter: (schema) => after.flat(schema),
    anyBefore: before.any,
    anyAfter: after.any,
  };
  const { a, b } = look;
  if (a.opaque === undefined && b.opaque === undefined && compareWithUnion(look, pair.before, pair.after)) return;
  if (!compareTypes(look)) return;
  compareFormats(look);
  compareEnums(look);
  compareBounds(look);
  compareRest(look);
  compareArrays(look);
  compareObjects(look);
  compareUnions(look);
  compareDefaults(look);
}

/** The operations that reach a pair, from itself upwards. */
function operationsOf(node: Node): readonly string[] {
  const seen = new Set([node]);
  const found = new Set<string>();
  const ahead = [node];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    for (const operation of next.operations) found.add(operation);
    for (const user of next.users)
      if (!seen.has(user)) {
        seen.add(user);
        ahead.push(user);
      }
  }
  return [...found].sort();
}
