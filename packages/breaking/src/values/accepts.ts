import type { Json, JsonObject } from '@apimkit/openapi';
import { isNumber } from '@apimkit/openapi';
import { canonicalJson, isObject } from '@apimkit/openapi/document';
import { keeps } from '../schema/bound.ts';
import type { Schema } from '../schema/schema.ts';
import type { Schemas } from '../schema/schemas.ts';
import { type Facts, factsOf } from './facts.ts';
import { kindOf } from './kinds.ts';
import { unevaluatedIn } from './parts.ts';
import type { Side } from './same.ts';

/** Undefined if it is unknown. */
export type Verdict = boolean | undefined;

const all = <T>(items: Iterable<T>, test: (item: T) => Verdict): Verdict => {
  let verdict: Verdict = true;
  for (const item of items) {
    const one = test(item);
    if (one === false) return false;
    verdict = one === undefined ? undefined : verdict;
  }
  return verdict;
};

const flip = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

/** Formats and patterns that the value is known to have. */
export interface Known {
  readonly formats: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
}

const nothingKnown: Known = { formats: new Set(), patterns: new Set() };

/** Maximum depth and number of schemas for one value; beyond it the result is unknown. */
const deepest = 16;
const mostSteps = 20_000;

/** Whether a value is valid for a schema, if that is known without running untrusted patterns. */
export class Acceptance {
  readonly #facts = new WeakMap<Schema, Facts>();
  readonly #indexes = new WeakMap<
    readonly Schema[],
    { readonly byText: ReadonlyMap<string, readonly Schema[]>; readonly open: readonly Schema[] }
  >();
  #steps = 0;

  accepts({ document, schema }: Side, value: Json, known: Known = nothingKnown, depth = 0): Verdict {
    this.#steps = depth === 0 ? 0 : this.#steps + 1;
    if (depth > deepest || this.#steps > mostSteps) return undefined;
    const facts = this.#factsOf({ document, schema });
    const kind = kindOf(value);
    if (!facts.kinds.has(kind)) return false;
    const ask = (json: Json | undefined, inner: Json) =>
      this.accepts({ document, schema: document.of(json) }, inner, nothingKnown, depth + 1);
    const here = (json: Json | undefined) =>
      this.accepts({ document, schema: document.of(json) }, value, known, depth + 1);
    const text = canonicalJson(value);
    return all(
      [
        () => (facts.blind.length > 0 ? undefined : true),
        () =>
          facts.parts.every(
            (raw) =>
              (!Array.isArray(raw.enum) || raw.enum.some((one: Json) => canonicalJson(one) === text)) &&
              (raw.const === undefined || canonicalJson(raw.const) === text),
          ),
        () => (isNumber(value) ? numberFits(facts, value) : true),
        () => (typeof value === 'string' ? stringFits(facts, value, known) : true),
        () => (isObject(value) ? objectFits(facts, document, value, ask, here) : true),
        () => (Array.isArray(value) ? arrayFits(facts, value, ask) : true),
        () => all(facts.nots, (one) => flip(this.accepts({ document, schema: one }, value, known, depth + 1))),
        () =>
          all(facts.unions, ({ members, exclusive }) => {
            const asked = this.#candidates(document, members, text);
            const verdicts = asked.map((one) => this.accepts({ document, schema: one }, value, known, depth + 1));
            const [yes, unsure] = [verdicts.filter((one) => one === true).length, verdicts.includes(undefined)];
            if (exclusive) return yes > 1 ? false : unsure ? undefined : yes === 1;
            return yes > 0 ? true : unsure ? undefined : false;
          }),
        () =>
          all(facts.conditions, (raw) => {
            const test = here(raw.if);
            if (test === undefined) return undefined;
            const next = test ? raw.then : raw.else;
            return next === undefined ? true : here(next);
          }),
      ],
      (part) => part(),
    );
  }

  /** The alternatives that may apply to a value: not those that list other values. */
  #candidates(document: Schemas, members: readonly Schema[], text: string): readonly Schema[] {
    let index = this.#indexes.get(members);
    if (!index) {
      const byText = new Map<string, Schema[]>();
      const open: Schema[] = [];
      for (const schema of members) {
        const { values } = this.#factsOf({ document, schema });
        if (values)
          for (const one of new Set(values.map(canonicalJson))) byText.set(one, [...(byText.get(one) ?? []), schema]);
        else open.push(schema);
      }
      index = { byText, open };
      this.#indexes.set(members, index);
    }
    return [...(index.byText.get(text) ?? []), ...index.open];
  }

  #factsOf(side: Side): Facts {
    const known = this.#facts.get(side.schema) ?? factsOf(side, 'inner');
    this.#facts.set(side.schema, known);
    return known;
  }
}

const ranges: Readonly<Record<string, number>> = { int32: 2 ** 31, int64: 2 ** 63 };
const free = new Set(['float', 'double', 'password', 'binary', 'byte']);

function numberFits(facts: Facts, exact: number): Verdict {
  const { minimum, maximum, multiples, formats } = facts;
  if (minimum && !keeps(exact, minimum, 1)) return false;
  if (maximum && !keeps(exact, maximum, -1)) return false;
  const value = Number(exact);
  if (multiples.some((of) => of > 0 && !Number.isInteger(value / of))) return false;
  return all(formats, (format) => {
    const limit = ranges[format];
    if (limit === undefined) return free.has(format) ? true : undefined;
    return Number.isInteger(value) && value >= -limit && value < limit;
  });
}

function stringFits(facts: Facts, value: string, known: Known): Verdict {
  const length = [...value].length;
  if (length < facts.least('minLength') || length > facts.most('maxLength')) return false;
  return all(
    [
      all(facts.patterns, (pattern) => (known.patterns.has(pattern) ? true : matches(pattern, value))),
      all(facts.formats, (format) =>
        known.formats.has(format) || free.has(format) || format in ranges ? true : undefined,
      ),
    ],
    (one) => one,
  );
}

/** Whether a text matches a pattern; undefined for a pattern that might take long or cannot be read. */
export function matches(pattern: string, value: string): Verdict {
  const repeats = pattern.match(/[*+{]/g)?.length ?? 0;
  if (value.length > 100 || repeats > 3 || /\)[*+{?]|\\[1-9]/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return undefined;
  }
}

type Ask = (schema: Json | undefined, value: Json) => Verdict;

function objectFits(
  facts: Facts,
  document: Schemas,
  value: JsonObject,
  ask: Ask,
  here: (schema: Json) => Verdict,
): Verdict {
  const names = Object.keys(value);
  if (names.length < facts.least('minProperties') || names.length > facts.most('maxProperties')) return false;
  const has = (name: string) => Object.hasOwn(value, name);
  if (![...facts.required].every(has)) return false;
  if (facts.dependent.some(([name, needed]) => has(name) && !needed.every(has))) return false;
  const unsure = facts.parts.some((raw) => raw.unevaluatedProperties !== undefined && unevaluatedIn(document, raw));
  return all(
    [
      all(facts.objects, (part) =>
        all(names, (name) => {
          const patterned = part.patterns.map(([pattern, schema]) => [matches(pattern, name), schema] as const);
          const own = Object.hasOwn(part.properties, name);
          const inPattern = all(patterned, ([isMatch, schema]) => {
            const verdict = isMatch === false ? true : ask(schema, value[name] ?? null);
            return isMatch === undefined && verdict === false ? undefined : verdict;
          });
          const inOwn = own ? ask(part.properties[name], value[name] ?? null) : true;
          const isRest = !own && patterned.every(([isMatch]) => isMatch === false);
          const isMaybeRest = !own && !isRest && patterned.every(([isMatch]) => isMatch !== true);
          const inRest = isRest || isMaybeRest ? ask(part.rest, value[name] ?? null) : true;
          return all([inPattern, inOwn, isMaybeRest && inRest === false ? undefined : inRest], (one) => one);
        }),
      ),
      all(facts.propertyNames, (schema) => all(names, (name) => ask(schema, name))),
      all(facts.dependentSchemas, ([name, schema]) => (has(name) ? here(schema) : true)),
      unsure ? undefined : true,
    ],
    (one) => one,
  );
}

function arrayFits(facts: Facts, value: readonly Json[], ask: Ask): Verdict {
  if (value.length < facts.least('minItems') || value.length > facts.most('maxItems')) return false;
  if (facts.unique && new Set(value.map(canonicalJson)).size < value.length) return false;
  return all(
    [
      all(facts.arrays, ({ first, rest }) => all(value.entries(), ([index, item]) => ask(first[index] ?? rest, item))),
      all(facts.contains, ({ schema, least, most }) => {
        const verdicts = value.map((item) => ask(schema, item));
        const [yes, maybe] = [
          verdicts.filter((one) => one === true).length,
          verdicts.filter((one) => one !== false).length,
        ];
        if (maybe < least || yes > most) return false;
        return yes >= least && maybe <= most ? true : undefined;
      }),
      facts.parts.some(
        ({ unevaluatedItems: own, contains }) =>
          own !== undefined &&
          (contains !== undefined || facts.parts.length > 1 || facts.unions.length > 0 || facts.conditions.length > 0),
      )
        ? undefined
        : true,
    ],
    (one) => one,
  );
}
