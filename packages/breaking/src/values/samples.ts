import type { Json, JsonObject } from '@apimkit/openapi';
import { canonicalJson, isObject } from '@apimkit/openapi/document';
import { excluding } from './derived.ts';
import { asDescribed } from './described.ts';
import type { Facts } from './facts.ts';
import type { Inclusion } from './inclusion.ts';
import { itemAt, propertyOf, type Read, together } from './keywords.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { Side } from './same.ts';

/** How many values are tried for one schema, and how deep inside it they vary. */
const most = 20;
const deepest = 4;

/** A value that is surely of the inner schema and surely not of the outer one; undefined when none comes to mind. */
export function witnessOf(prover: Inclusion, x: Side, y: Side): Json | undefined {
  return [...new Set(samples(prover, x, y, 0).map((value) => asDescribed(x, value)))].find(
    (value) => prover.accepts(x, value) === true && prover.accepts(y, value) === false,
  );
}

/** Values that the inner schema may take, near where the outer one ends. */
function samples(prover: Inclusion, x: Side, y: Side, depth: number): readonly Json[] {
  const [inner, outer] = [
    { side: x, facts: prover.read(x, 'inner') },
    { side: y, facts: prover.read(y, 'outer') },
  ];
  const values = prover.valuesOf(x, inner.facts);
  const found = new Map<string, Json>();
  const add = (all: Iterable<Json>) => {
    for (const one of all) if (found.size < most * 4) found.set(canonicalJson(one), one);
  };
  if (values) add(values);
  else if (depth < deepest) {
    for (const union of inner.facts.unions) {
      const base = [...inner.facts.parts.filter((part) => part !== union.raw), union.around];
      for (const member of union.members.slice(0, 12))
        add(samples(prover, together(x, [...base, ...member.parts]), y, depth + 1).slice(0, 8));
    }
    // For overlapping alternatives, exclusions and conditions.
    for (const parts of [...overlaps(outer.facts), ...excluded(outer.facts)])
      add(samples(prover, together(x, [...inner.facts.parts, ...parts]), together(y, [true]), depth + 2).slice(0, 4));
    for (const kind of inner.facts.kinds)
      if (isMeant(inner.facts, kind)) add(ofKind(prover, kind, inner, outer, depth));
  }
  const all = [...found.values()];
  const fitting = all.filter((value) => prover.accepts(x, value) !== false);
  const telling = fitting.filter((value) => prover.accepts(y, value) === false);
  return [...telling, ...fitting.filter((value) => !telling.includes(value))].slice(0, most);
}

/** A schema with properties or items but without a type usually means values of that type. */
function isMeant({ parts }: Facts, kind: Kind): boolean {
  return parts.every((raw) => {
    if (raw.type !== undefined) return true;
    const [isObjects, isArrays] = [
      raw.properties !== undefined,
      raw.items !== undefined || raw.prefixItems !== undefined,
    ];
    return (!isObjects && !isArrays) || (isObjects && kind === 'object') || (isArrays && kind === 'array');
  });
}

/** What is asked of the other document is asked of values of this one, as long as no reference leads there. */
const isPortable = (raw: JsonObject) => !JSON.stringify(raw).includes('"$ref"');

function overlaps({ unions }: Facts): readonly (readonly JsonObject[])[] {
  return unions.flatMap(({ members }) => {
    const parts = members
      .slice(0, 6)
      .map((one) => one.parts)
      .filter((one) => one.every(isPortable));
    const pairs = parts.flatMap((one, index) => parts.slice(index + 1).map((other) => [...one, ...other]));
    const none = parts.flat().map(excluding);
    return [...pairs, ...parts, none];
  });
}

const excluded = ({ nots, conditions }: Facts): readonly (readonly JsonObject[])[] => [
  ...nots.map(({ parts }) => parts).filter((one) => one.every(isPortable)),
  ...conditions.flatMap(({ if: test }) => (isObject(test) && isPortable(test) ? [[test], [excluding(test)]] : [])),
];

function ofKind(prover: Inclusion, kind: Kind, x: Read, y: Read, depth: number): readonly Json[] {
  switch (kind) {
    case 'null':
      return [null];
    case 'boolean':
      return [true, false];
    case 'string':
      return strings(x.facts, y.facts);
    case 'array':
      return arrays(prover, x, y, depth);
    case 'object':
      return objects(prover, x, y, depth);
    default:
      return numbers(x.facts, y.facts).filter((value) => kindOf(value) === kind);
  }
}

function numbers(...all: readonly Facts[]): readonly number[] {
  const edges = all.flatMap(({ minimum, maximum }) => [minimum?.value ?? 0, maximum?.value ?? 0]);
  const multiples = all.flatMap((facts) => facts.multiples);
  const near = [0, ...edges].flatMap((edge) => [edge, edge + 1, edge - 1, edge + 0.5]);
  return [...near, ...multiples.flatMap((of) => [of, -of, ...near.map((one) => Math.ceil(one / of) * of)])];
}

function strings(...all: readonly Facts[]): readonly string[] {
  const lengths = all.flatMap((facts) => [facts.least('minLength'), facts.most('maxLength')]);
  const near = [0, 1, ...lengths].flatMap((length) => [length - 1, length, length + 1]);
  return [
    ...near.filter((length) => length >= 0 && length < 300).map((length) => 'a'.repeat(length)),
    ...all.flatMap(({ values = [] }) => values.filter((one) => typeof one === 'string')),
    // What a plain pattern may look for.
    ...all.flatMap(({ patterns }) =>
      [...patterns].map((pattern) => pattern.replaceAll(/[\^$]/g, '').replaceAll(/\\d\+?/g, '1')),
    ),
  ];
}

function arrays(prover: Inclusion, x: Read, y: Read, depth: number): readonly Json[] {
  const lengths = [x.facts, y.facts].flatMap((facts) => [facts.least('minItems'), facts.most('maxItems')]);
  const longest = Math.max(...[...x.facts.arrays, ...y.facts.arrays].map(({ first }) => first.length), 1);
  const wanted = new Set([0, 1, 2, longest, longest + 1, ...lengths.flatMap((one) => [one - 1, one, one + 1])]);
  const at = (index: number) =>
    samples(
      prover,
      together(x.side, itemAt(x.facts.arrays, index)),
      together(y.side, itemAt(y.facts.arrays, index)),
      depth + 1,
    );
  const items = Array.from({ length: longest + 1 }, (_, index) => at(index));
  const pick = (index: number, choice: number) => {
    const all = items[Math.min(index, longest)] ?? [];
    return all[choice % Math.max(1, all.length)] ?? null;
  };
  return [...wanted]
    .filter((length) => length >= 0 && length <= 12)
    .flatMap((length) => [
      Array.from({ length }, (_, index) => pick(index, 0)),
      Array.from({ length }, (_, index) => pick(index, index)),
      Array.from({ length }, (_, index) => pick(index, 1)),
    ]);
}

function objects(prover: Inclusion, x: Read, y: Read, depth: number): readonly Json[] {
  const [own, others] = [namesOf(x.facts), namesOf(y.facts)];
  const names = [...new Set([...own, ...others])].slice(0, 24);
  const all = new Map(
    names.map(
      (name) => [name, samples(prover, propertyOf(x, name, true), propertyOf(y, name, false), depth + 1)] as const,
    ),
  );
  const made = (chosen: Iterable<string>): Record<string, Json> => {
    const value: Record<string, Json> = {};
    for (const name of chosen) {
      const [first] = all.get(name) ?? [];
      if (first !== undefined) value[name] = first;
    }
    return value;
  };
  const required = x.facts.required;
  const least = made(required);
  return [
    least,
    made([...own]),
    made([...required, ...y.facts.required].filter((name) => own.has(name))),
    ...[...own].flatMap((name) => [
      ...(all.get(name) ?? []).slice(0, 4).map((value) => ({ ...least, [name]: value })),
      made([...own].filter((other) => other !== name)),
    ]),
    // A name that the inner side explicitly allows.
    ...(x.facts.objects.some(({ isOpen }) => isOpen)
      ? []
      : [
          { ...least, [unknown]: 1 },
          { ...least, [unknown]: 'a' },
        ]),
    { ...least, [unknown]: null },
  ];
}

const unknown = 'anotherName';

const namesOf = ({ objects: parts, required, dependent }: Facts): ReadonlySet<string> =>
  new Set([...parts.flatMap(({ properties }) => Object.keys(properties)), ...required, ...dependent.flat(2)]);
