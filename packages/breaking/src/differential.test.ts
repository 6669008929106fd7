import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, itemsOf, objectOf } from '@apimkit/openapi/document';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Draft4Module from 'ajv-draft-04';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { compareSpecifications } from './compare.ts';
import { Random } from './fixtures/random.ts';
import { type Dialect, SchemaMaker, subschemasOf } from './fixtures/random-schemas.ts';
import { ValueMaker } from './fixtures/random-values.ts';

/** How many pairs are tried; a longer run: DIFFERENTIAL_PAIRS=200000 npm run unit -- packages/breaking. */
const wanted = Number(process.env.DIFFERENTIAL_PAIRS ?? 20_000);
const first = Number(process.env.DIFFERENTIAL_SEED ?? 1);
/** How many versions of a schema are compared with each other. */
const versionsOfEach = 8;

const addFormats = addFormatsModule.default;
const Draft4 = Draft4Module.default;
const options = {
  strict: false,
  logger: false,
  allErrors: false,
  validateFormats: true,
  validateSchema: false,
} as const;

type Valid = (value: Json) => boolean;

/** The result of ajv; undefined for a schema that it does not accept. */
function validate(schema: JsonObject, schemas: JsonObject, ajv: Ajv2020): Valid | undefined {
  try {
    const validate = ajv.compile({ allOf: [schema], components: { schemas } });
    return (value) => validate(value) === true;
  } catch {
    return undefined;
  }
}

function validatorOf(dialect: Dialect): Ajv2020 {
  const ajv = dialect === '3.1' ? new Ajv2020(options) : (new Draft4(options) as Ajv2020);
  addFormats(ajv);
  return ajv;
}

/** A document with an operation for each schema, which both takes and returns it. */
function documentOf(all: readonly JsonObject[], schemas: JsonObject, dialect: Dialect): string {
  const operation = (schema: JsonObject) => {
    const content = { 'application/json': { schema } };
    return {
      post: { requestBody: { required: true, content }, responses: { '200': { description: 'Done', content } } },
    };
  };
  return JSON.stringify({
    openapi: dialect === '3.1' ? '3.1.0' : '3.0.3',
    info: { title: 'Pets', version: '1' },
    paths: Object.fromEntries(all.map((schema, index) => [`/${index}`, operation(schema)])),
    components: { schemas },
  });
}

interface Versions {
  readonly all: readonly JsonObject[];
  readonly schemas: JsonObject;
}

/** What changed for each operation. */
function compare(before: Versions, after: Versions, dialect: Dialect): readonly (readonly Change[])[] {
  const version = ({ all, schemas }: Versions, file: string) => ({ text: documentOf(all, schemas, dialect), file });
  const changes = compareSpecifications(version(before, 'before.json'), version(after, 'after.json'), {
    today: '2026-06-01',
  });
  return before.all.map((_, index) =>
    changes.filter(({ operation, operations }) => (operations ?? [operation]).includes(`POST /${index}`)),
  );
}

/** The value without undeclared properties, which callers are not known to send. */
function described(value: Json, schemas: readonly Json[], all: JsonObject): Json {
  const places: JsonObject[] = [];
  const ahead = [...schemas];
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    if (!isObject(one) || places.includes(one)) continue;
    places.push(one);
    if (typeof one.$ref === 'string') ahead.push(all[one.$ref.split('/').at(-1) ?? ''] ?? true);
    for (const path of subschemasOf(one)) {
      const [key = '', index = ''] = path;
      if (['allOf', 'anyOf', 'oneOf'].includes(key)) ahead.push(itemsOf(one[key])[Number(index)] ?? true);
      else if (key === 'dependentSchemas') ahead.push(objectOf(one[key])[index] ?? true);
      else if (['if', 'then', 'else', 'not'].includes(key)) ahead.push(one[key] ?? true);
    }
  }
  if (Array.isArray(value)) {
    const inner = places.flatMap(({ items, prefixItems, contains, unevaluatedItems }) => [
      items,
      contains,
      unevaluatedItems,
      ...itemsOf(prefixItems),
    ]);
    return value.map((one: Json) =>
      described(
        one,
        inner.filter((schema) => schema !== undefined),
        all,
      ),
    );
  }
  if (!isObject(value)) return value;
  const speaksOfAll = (one: JsonObject) =>
    [
      'additionalProperties',
      'unevaluatedProperties',
      'patternProperties',
      'propertyNames',
      'minProperties',
      'maxProperties',
    ].some((key) => one[key] !== undefined);
  const isFree = places.every(
    ({ properties, required, dependentRequired }) => !properties && !required && !dependentRequired,
  );
  const isSpokenOf = (name: string) =>
    isFree ||
    places.some(
      (one) =>
        speaksOfAll(one) ||
        JSON.stringify([
          one.required,
          one.dependentRequired,
          Object.keys(objectOf(one.properties)),
          Object.keys(objectOf(one.dependentSchemas)),
          one.enum,
          one.const,
        ]).includes(`"${name}"`),
    );
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isSpokenOf(name))
      .map(([name, one]) => {
        const inner = places.flatMap(
          ({ properties, additionalProperties, unevaluatedProperties, patternProperties }) => [
            objectOf(properties)[name],
            additionalProperties,
            unevaluatedProperties,
            ...Object.values(objectOf(patternProperties)),
          ],
        );
        const known = inner.filter((schema) => schema !== undefined);
        return [name, known.length === 0 ? one : described(one, known, all)];
      }),
  );
}

interface Family {
  readonly dialect: Dialect;
  readonly versions: readonly JsonObject[];
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly values: readonly Json[];
}

/** Versions of a schema, each but the last made from one before it, and values near to what they allow. */
function familyOf(seed: number): Family {
  const random = new Random(seed * 2_654_435_761);
  const dialect = random.chance(0.6) ? '3.1' : '3.0';
  const maker = new SchemaMaker(random, dialect);
  const before = { One: maker.schema(1), Two: maker.schema(0) };
  const after = random.chance(0.8) ? before : { ...before, One: maker.mutated(before.One) };
  const versions = [maker.schema()];
  while (versions.length < versionsOfEach - 1) versions.push(maker.mutated(random.pick(versions)));
  versions.push(maker.schema());
  const values = versions.flatMap((schema) =>
    [before, after].flatMap((schemas) => {
      const make = new ValueMaker(random, schemas);
      return Array.from({ length: 4 }, () => make.of(schema)).flatMap((one) => [one, make.mutated(one)]);
    }),
  );
  return { dialect, versions, before, after, values };
}

const isReported = (changes: readonly Change[], direction: string, level?: string) =>
  changes.some(
    (change) =>
      change.direction === direction && (level === undefined ? change.level !== 'safe' : change.level === level),
  );

describe('comparison with ajv', () => {
  it(`finds no value that ${wanted} comparisons call safe and that is not`, () => {
    const counts = { pairs: 0, values: 0, witnesses: 0, findings: 0, breaking: 0, unwitnessed: 0, contradictions: 0 };
    const failures: string[] = [];
    for (let seed = first; counts.pairs < wanted; seed += 1) {
      const { dialect, versions, before, after, values } = familyOf(seed);
      const ajv = validatorOf(dialect);
      const validated = versions.map((schema) => ({
        schema,
        old: validate(schema, before, ajv),
        now: before === after ? undefined : validate(schema, after, ajv),
      }));
      const usable = validated.flatMap(({ schema, old, now = before === after ? old : undefined }) =>
        old && now ? [{ schema, old: values.map(old), now: values.map(now) }] : [],
      );
      const pairs = usable.flatMap((one, index) => usable.slice(index + 1).map((other) => [one, other] as const));
      const reported = compare(
        { all: pairs.map(([{ schema }]) => schema), schemas: before },
        { all: pairs.map(([, { schema }]) => schema), schemas: after },
        dialect,
      );
      for (const [index, [one, other]] of pairs.entries()) {
        const changes = reported[index] ?? [];
        counts.pairs += 1;
        counts.values += values.length;
        counts.findings += changes.length;
        for (const direction of ['request', 'response'] as const) {
          const isForth = direction === 'request';
          const [from, to] = isForth ? [one.old, other.now] : [other.now, one.old];
          const [schema, schemas] = isForth ? [one.schema, before] : [other.schema, after];
          const suspects = values.filter((_, at) => from[at] && !to[at]);
          const isBreaking = isReported(changes, direction, 'breaking');
          if (suspects.length > 0) counts.witnesses += 1;
          if (isBreaking) counts.breaking += 1;
          if (isBreaking && suspects.length === 0) counts.unwitnessed += 1;
          if (suspects.length === 0 || isReported(changes, direction)) continue;
          const [valid, validToo] = isForth
            ? [validate(one.schema, before, ajv), validate(other.schema, after, ajv)]
            : [validate(other.schema, after, ajv), validate(one.schema, before, ajv)];
          const value = suspects
            .map((suspect) => described(suspect, [schema], schemas))
            .find((suspect) => valid?.(suspect) === true && validToo?.(suspect) === false);
          if (value === undefined) continue;
          counts.contradictions += 1;
          failures.push(
            [
              `seed ${seed}, ${direction}, OpenAPI ${dialect}`,
              `before ${JSON.stringify(one.schema)} with ${JSON.stringify(before)}`,
              `after  ${JSON.stringify(other.schema)} with ${JSON.stringify(after)}`,
              `value  ${JSON.stringify(value)}`,
              `reported   ${changes.map(({ check, key }) => `${check}: ${key}`).join('; ')}`,
            ].join('\n  '),
          );
        }
      }
    }
    const share = `${((100 * counts.unwitnessed) / Math.max(1, counts.breaking)).toFixed(1)} %`;
    process.stdout.write(
      `comparison against ajv: ${JSON.stringify(counts)}; breaking without a value that shows it: ${share}\n`,
    );
    expect(failures.slice(0, 5).join('\n')).toBe('');
    expect(counts.unwitnessed / counts.breaking).toBeLessThan(0.15);
  }, 300_000);

  it('calls nothing breaking that means the same', () => {
    const counts = { pairs: 0, breaking: 0, risky: 0 };
    const failures: string[] = [];
    for (let seed = 1; counts.pairs < wanted / 10; seed += 1) {
      const random = new Random(seed * 40_503);
      const dialect = random.chance(0.6) ? '3.1' : '3.0';
      const maker = new SchemaMaker(random, dialect);
      const schemas = { One: maker.schema(1), Two: maker.schema(0) };
      const before = Array.from({ length: 6 }, () => maker.schema());
      const after = before.map((schema) => maker.rewritten(schema, schemas));
      const reported = compare({ all: before, schemas }, { all: after, schemas }, dialect);
      for (const [index, changes] of reported.entries()) {
        counts.pairs += 1;
        if (changes.some(({ level }) => level === 'risky')) counts.risky += 1;
        const breaking = changes.filter(({ level }) => level === 'breaking');
        if (breaking.length === 0) continue;
        counts.breaking += 1;
        failures.push(
          `seed ${seed}, OpenAPI ${dialect}\n  before ${JSON.stringify(before[index])} with ${JSON.stringify(schemas)}\n  after  ${JSON.stringify(after[index])}\n  reported   ${breaking.map(({ check }) => check).join()}`,
        );
      }
    }
    process.stdout.write(`the same in other words: ${JSON.stringify(counts)}\n`);
    expect(failures.slice(0, 5).join('\n')).toBe('');
  });
});
