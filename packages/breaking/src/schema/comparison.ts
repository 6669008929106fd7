import type { JsonObject } from '@apimkit/openapi';
import { inside, type Place, place } from '../compare/place.ts';
import { type Recorded, record } from '../compare/recorder.ts';
import { lookAt } from './look-at.ts';
import type { Found, Way } from './pair.ts';
import type { Schema } from './schema.ts';
import type { Schemas } from './schemas.ts';
import { type Compared, Verdicts } from './verdicts.ts';

/** Two versions of a schema that travel one way; each such pair is looked at once. */
interface Node {
  readonly textual: boolean;
  readonly before: Schema;
  readonly after: Schema;
  readonly way: Way;
  readonly place: Place;
  readonly found: Found[];
  /** What has it inside, of the first one if several have. */
  readonly around: Node | undefined;
  readonly inner: Set<Node>;
  readonly operations: Set<string>;
  /** What of the new version uses it. */
  readonly usedAt: JsonObject;
}

/** Who uses a schema, and where. */
interface Use {
  readonly way: Way;
  /** True for what travels as text: parameters and headers. */
  readonly textual?: boolean;
  readonly place: Place;
  /** Undefined for what is not an operation's. */
  readonly operation?: string;
  /** An object of the new version. */
  readonly usedAt: JsonObject;
}

/** One use of a schema in both versions. */
interface Used extends Use {
  readonly before: Schema;
  readonly after: Schema;
}

/** How many operations are named for one schema; with a bound, naming them costs what the schemas cost. */
export const mostOperations = 50;

/** How far alternatives inside alternatives are asked whether they are the same. */
const deepest = 6;

const keyOf = (way: string, before: Schema, after: Schema) => `${way} ${before.id} ${after.id}`;

/**
 * Compares schemas, each pair of them once for each direction. Pairs wait in a list instead of calling each other:
 * circles end, and a chain may be as long as it likes.
 */
export class SchemaComparison {
  readonly #before: Schemas;
  readonly #after: Schemas;
  readonly #today: string;
  readonly #uses: Used[] = [];
  readonly #nodes = new Map<string, Node>();
  readonly #same = new Map<string, boolean>();
  readonly #asked = new Set<string>();
  #depth = 0;
  readonly #ahead: Node[] = [];

  /** @param today the date for sunsets, `YYYY-MM-DD` */
  constructor(before: Schemas, after: Schemas, today: string) {
    this.#before = before;
    this.#after = after;
    this.#today = today;
  }

  /** Notes that two schemas are to be compared, because something uses them. */
  compare(use: Use, before: Schema, after: Schema): void {
    this.#uses.push({ ...use, before, after });
  }

  /** Compares, and returns all changes, schema by schema. */
  recorded(): readonly Recorded[] {
    // A schema without a name is reported where it is used first, independent of the order of the document.
    const uses = this.#uses.toSorted((a, b) => (a.place.key < b.place.key ? -1 : a.place.key > b.place.key ? 1 : 0));
    const roots = uses.map((use) => {
      const node = this.#node(use, undefined);
      for (let next = this.#ahead.pop(); next; next = this.#ahead.pop()) this.#look(next);
      return { node, operation: use.operation };
    });
    this.#settle(new Set(roots.map(({ node }) => node)));
    for (const [operation, used] of Map.groupBy(roots, (root) => root.operation))
      if (operation !== undefined)
        reach(
          operation,
          used.map(({ node }) => node),
        );
    return [...this.#nodes.values()].flatMap((node) => {
      if (node.found.length === 0) return [];
      const operations = [...node.operations];
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
    for (let at: Node | undefined = node; at; at = at.around) {
      const { source } = this.#after.flat(at.after);
      if (!this.#after.isMade(source)) return source;
    }
    return node.usedAt;
  }

  /** Removes changes that do not affect the set of valid values. */
  #settle(roots: ReadonlySet<Node>): void {
    const compared = new Map<Node, Compared>();
    const [a, b] = [this.#before, this.#after];
    const inner = new Map<Node, Set<Compared>>();
    for (const node of this.#nodes.values()) {
      const own = new Set<Compared>();
      inner.set(node, own);
      compared.set(node, {
        ...node,
        before: { document: a, schema: node.before },
        after: { document: b, schema: node.after },
        inner: own,
      });
    }
    const of = (nodes: ReadonlySet<Node>) => [...nodes].flatMap((node) => compared.get(node) ?? []);
    for (const node of this.#nodes.values()) for (const one of of(node.inner)) inner.get(node)?.add(one);
    new Verdicts().settle(of(roots));
  }

  #node({ way, textual = false, place: at, before, after, usedAt }: Used, around: Node | undefined): Node {
    const key = keyOf(textual ? `${way} text` : way, before, after);
    const known = this.#nodes.get(key);
    if (known) return known;
    const name = before.name ?? after.name;
    const node: Node = {
      ...{ before, after, way, textual, around, usedAt },
      place: name === undefined ? at : place(name),
      found: [],
      inner: new Set(),
      operations: new Set(),
    };
    this.#nodes.set(key, node);
    this.#ahead.push(node);
    return node;
  }

  #look(node: Node): void {
    const { way, textual, usedAt } = node;
    lookAt(this.#before, this.#after, node, {
      report: (check, values = {}, at = {}) => node.found.push({ check, values, at }),
      follow: (step, before, after) => {
        node.inner.add(this.#node({ way, textual, usedAt, before, after, place: inside(node.place, step) }, node));
      },
      today: this.#today,
      isSame: (one, other) => this.#isSame(way, one, other),
    });
  }

  /** Returns true if there are no changes of two schemas and of their parts. */
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
        { before: one, after: other, way, textual: false, place: place('') },
        {
          report: () => {
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
          today: this.#today,
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

/** Notes an operation on everything that it reaches, except what so many reach already that the rest does too. */
function reach(operation: string, roots: readonly Node[]): void {
  const ahead = [...roots];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (node.operations.has(operation) || node.operations.size >= mostOperations) continue;
    node.operations.add(operation);
    ahead.push(...node.inner);
  }
}
