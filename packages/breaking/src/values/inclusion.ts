import type { Json, JsonObject } from '@apimkit/openapi';
import type { Way } from '../schema/pair.ts';
import type { Schema } from '../schema/schema.ts';
import { Acceptance } from './accepts.ts';
import { isUnderCondition } from './conditions.ts';
import { derived, excluding } from './derived.ts';
import { alsoDescribed, descriptionOf } from './described.ts';
import { isDisjointHere } from './disjoint.ts';
import { type Facts, factsOf, type Union } from './facts.ts';
import { isWithinHere } from './keywords.ts';
import { type Kind, onlyKind } from './kinds.ts';
import type { Role } from './parts.ts';
import type { Prover } from './prover.ts';
import { Alikeness, type Side } from './same.ts';
import { valuesOf } from './values-of.ts';

/** How many steps one proof may take, and all together; what takes more is not proved. */
const mostSteps = 3000;
const mostInAll = 40_000;
/** What is left for each proof when all together took too many. */
const fewest = 100;
/** How deep proofs lean on each other. */
const deepest = 150;

/**
 * Proves that every value of one schema is a value of another. True is a proof; false only means that none was found.
 * Cycles are followed once: a value is finite, so a property of every part of it is a property of the value.
 */
export class Inclusion implements Prover {
  readonly #way: Way;
  readonly #alike = new Alikeness();
  readonly #acceptance = new Acceptance();
  readonly #facts = { inner: new WeakMap<object, Facts>(), outer: new WeakMap<object, Facts>() };
  readonly #numbers = new WeakMap<object, number>();
  #count = 0;
  readonly #settled = new Map<string, boolean>();
  /** What is being proved, with how deep in the value it was asked. */
  readonly #asked = new Map<string, number>();
  /** The shallowest assumption that was used; beyond the current proof means that a yes may not be kept. */
  #leaned = Number.POSITIVE_INFINITY;
  #level = 0;
  #steps = 0;
  #inAll = 0;
  /** The alternative that a case was made of: the likeliest to be found again on the other side. */
  readonly #caseOf = new WeakMap<Schema, Side>();
  #most = mostSteps;

  constructor(way: Way) {
    this.#way = way;
  }

  /** Starts a proof with a fresh budget. */
  proves(x: Side, y: Side): boolean {
    this.#inAll += this.#steps;
    this.#most = this.#inAll > mostInAll ? fewest : mostSteps;
    this.#steps = 0;
    return this.isWithin(x, y);
  }

  accepts(...asked: Parameters<Acceptance['accepts']>): ReturnType<Acceptance['accepts']> {
    return this.#acceptance.accepts(...asked);
  }

  isSilent(side: Side): boolean {
    const key = this.#way === 'request' ? 'readOnly' : 'writeOnly';
    return this.read(side, 'inner').parts.some((raw) => raw[key] === true);
  }

  /** One level deeper in the value. */
  inside<T>(ask: () => T): T {
    this.#level += 1;
    try {
      return ask();
    } finally {
      this.#level -= 1;
    }
  }

  isWithin(x: Side, y: Side): boolean {
    const key = `${this.#number(x)} in ${this.#number(y)}`;
    const settled = this.#settled.get(key);
    if (settled !== undefined) return settled;
    const asked = this.#asked.get(key);
    if (asked !== undefined) {
      // The same question about the same value proves nothing; about a part of it, it is a question about a smaller value.
      this.#leaned = Math.min(this.#leaned, asked);
      return asked < this.#level;
    }
    this.#steps += 1;
    if (this.#steps > this.#most || this.#asked.size > deepest) return false;
    const [leanedBefore, own] = [this.#leaned, this.#level];
    this.#leaned = Number.POSITIVE_INFINITY;
    this.#asked.set(key, own);
    const verdict = this.#decide(x, y);
    this.#asked.delete(key);
    if (this.#steps <= this.#most && (this.#leaned >= own || (verdict === false && this.#asked.size === 0)))
      this.#settled.set(key, verdict);
    this.#leaned = Math.min(leanedBefore, this.#leaned >= own ? Number.POSITIVE_INFINITY : this.#leaned);
    return verdict;
  }

  isDisjoint(x: Side, z: Side): boolean {
    const key = `${this.#number(x)} apart ${this.#number(z)}`;
    const settled = this.#settled.get(key);
    if (settled !== undefined) return settled;
    if (this.#asked.has(key)) return false;
    this.#steps += 1;
    if (this.#steps > this.#most || this.#asked.size > deepest) return false;
    this.#asked.set(key, this.#level);
    const verdict = isDisjointHere(
      this,
      { side: x, facts: this.read(x, 'inner') },
      { side: z, facts: this.read(z, 'inner') },
    );
    this.#asked.delete(key);
    if (verdict || this.#asked.size === 0) this.#settled.set(key, verdict);
    return verdict;
  }

  /** True when it is plain that a schema has no value. */
  isImpossible(side: Side): boolean {
    const facts = this.read(side, 'inner');
    return facts.kinds.size === 0 || facts.values?.every((value) => this.accepts(side, value) === false) === true;
  }

  valuesOf(side: Side, facts: Facts): readonly Json[] | undefined {
    return valuesOf(side, facts, (member) => this.read(member, 'inner'));
  }

  #decide(x: Side, y: Side): boolean {
    if (this.#alike.isAlike(x, y)) return true;
    const [inner, outer] = [this.read(x, 'inner'), this.read(y, 'outer')];
    if (inner.kinds.size === 0) return true;
    const values = this.valuesOf(x, inner);
    if (values)
      return values.every((value) => this.accepts(x, value) === false || this.accepts(y, value, inner) === true);
    // What an alternative takes, whole, needs no cases.
    if (this.#isWithinAll(x, y, inner, outer)) return true;
    if (inner.kinds.size > 1) return [...inner.kinds].every((kind) => this.isWithin(limited(x, inner, kind), y));
    const [union] = inner.unions.toSorted((a, b) => a.members.length - b.members.length);
    if (!union) return false;
    return union.members.every((member, index) => {
      const others = union.exclusive ? union.members.filter((_, other) => other !== index) : [];
      const excluded = others.flatMap(({ parts: [only, ...more] }) =>
        only && more.length === 0 ? [excluding(only)] : [],
      );
      const one = this.#caseWith(x, inner, union, member, excluded);
      this.#caseOf.set(one.schema, { ...x, schema: member });
      return this.isWithin(one, y);
    });
  }

  /** The values of a schema that match one of its alternatives. */
  #caseWith(x: Side, inner: Facts, union: Union, member: Schema, more: readonly JsonObject[] = []): Side {
    const rest = inner.parts.filter((part) => part !== union.raw);
    return made(x, [...rest, union.around, ...member.parts, this.#describing(x, union), ...more]);
  }

  /** What all alternatives describe, for the case of one of them. */
  #describing(x: Side, { raw, members }: Union): JsonObject {
    return derived(raw, 'described', () => {
      const sides = members.map((schema) => ({ ...x, schema }));
      const isFree = sides.some((side) => {
        const { properties, patterns, others } = descriptionOf(side);
        const isOfObjects = this.read(side, 'inner').kinds.has('object');
        return isOfObjects && (properties.size === 0 || patterns.length > 0 || others.length > 0);
      });
      const names = sides.flatMap((side) => [...descriptionOf(side).properties.keys()]);
      return { [alsoDescribed]: isFree || Object.fromEntries(names.map((name) => [name, true])) };
    });
  }

  /** Every part of the outer schema for itself. */
  #isWithinAll(x: Side, y: Side, inner: Facts, outer: Facts): boolean {
    return (
      outer.blind.every((one) => inner.blind.includes(one)) &&
      [...inner.kinds].every((kind) => outer.kinds.has(kind)) &&
      [...inner.kinds].every((kind) =>
        isWithinHere(this, kind, { side: x, facts: inner }, { side: y, facts: outer }),
      ) &&
      outer.nots.every((not) => this.isDisjoint(x, { ...y, schema: not })) &&
      outer.unions.every((union) => this.#keepsAlternatives(x, y, inner, union) || this.#isWithinUnion(x, y, union)) &&
      outer.conditions.every((raw) => isUnderCondition(this, x, y, inner, raw))
    );
  }

  /** True where every alternative is still there as it was, and those that came are apart from all of them. */
  #keepsAlternatives(x: Side, y: Side, inner: Facts, { members, exclusive }: Union): boolean {
    return inner.unions.some((union) => {
      if (union.members.length > members.length || (exclusive && !union.exclusive)) return false;
      const left = new Set(members);
      const isKept = union.members.every((member) => {
        for (const other of left)
          if (this.#alike.isAlike({ ...x, schema: member }, { ...y, schema: other })) return left.delete(other);
        return false;
      });
      if (!isKept || new Set(members).size < members.length) return false;
      return (
        !exclusive ||
        union.members.every((member) => {
          const one = this.#caseWith(x, inner, union, member);
          return [...left].every((other) => this.isDisjoint(one, { ...y, schema: other }));
        })
      );
    });
  }

  #isWithinUnion(x: Side, y: Side, { members, exclusive }: Union): boolean {
    const origin = this.#caseOf.get(x.schema);
    const isLikely = (schema: Schema) => origin !== undefined && this.#alike.isAlike(origin, { ...y, schema });
    const likely = members.findIndex(isLikely);
    const order = [...(likely < 0 ? [] : [likely]), ...members.keys()];
    return order.some((index) => {
      const member = members[index];
      if (!member || !this.isWithin(x, { ...y, schema: member })) return false;
      return !exclusive || members.every((other, at) => at === index || this.isDisjoint(x, { ...y, schema: other }));
    });
  }

  /** The facts of a schema, as one side of an inclusion. */
  read(side: Side, role: Role): Facts {
    const known = this.#facts[role].get(side.schema) ?? factsOf(side, role);
    this.#facts[role].set(side.schema, known);
    return known;
  }

  #number({ schema }: Side): number {
    const known = this.#numbers.get(schema);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#numbers.set(schema, this.#count);
    return this.#count;
  }
}

const limited = (x: Side, { parts }: Facts, kind: Kind): Side => made(x, [...parts, onlyKind[kind]]);

const made = ({ document }: Side, parts: readonly Json[]): Side => ({ document, schema: document.all(parts) });
