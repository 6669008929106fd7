import type { Json, JsonObject } from '@apimkit/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Draft4Module from 'ajv-draft-04';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Change } from './change.ts';
import { compareSpecifications } from './compare.ts';
import { Random } from './fixtures/random.ts';
import { type Dialect, SchemaMaker, subschemasOf } from './fixtures/random-schemas.ts';
import { ValueMaker } from './fixtures/random-values.ts';
import { isObject, itemsOf, objectOf } from './model/json.ts';

/** How many pairs are tried; a longer run: DIFFERENTIAL_PAIRS=200000 npm run unit -- packages/breaking. */
const pairs = Number(process.env.DIFFERENTIAL_PAIRS ?? 20_000);
const first = Number(process.env.DIFFERENTIAL_SEED ?? 1);
const valuesOfEach = 14;

const addFormats = addFormatsModule.default;
const Draft4 = Draft4Module.default;
const options = { strict: false, logger: false, allErrors: false, validateFormats: true, validateSchema: false } as const;

interface Version {
  readonly schema: JsonObject;
  readonly schemas: JsonObject;
}

type Valid = (value: Json) => boolean;

/** What ajv says; undefined for a schema that it does not take. */
function judge({ schema, schemas }: Version, dialect: Dialect): Valid | undefined {
  const ajv = dialect === '3.1' ? new Ajv2020(options) : new Draft4(options);
  addFormats(ajv as Ajv2020);
  try {
    const validate = ajv.compile({ allOf: [schema], components: { schemas } });
    return (value) => validate(value) === true;
  } catch {
    return undefined;
  }
}

/** A document that both takes and returns the schema. */
function documentOf({ schema, schemas }: Version, dialect: Dialect): string {
  const content = { 'application/json': { schema } };
  return JSON.stringify({
    openapi: dialect === '3.1' ? '3.1.0' : '3.0.3',
    info: { title: 'Pets', version: '1' },
    paths: {
      '/pets': { post: { requestBody: { required: true, content }, responses: { '200': { description: 'Done', content } } } },
    },
    components: { schemas },
  });
}

function compare(before: Version, after: Version, dialect: Dialect): readonly Change[] {
  const version = (one: Version, file: string) => ({ text: documentOf(one, dialect), file });
  return compareSpecifications(version(before, 'before.json'), version(after, 'after.json'), { today: '2026-06-01' });
}

/** The value without properties of which a schema says nothing, wherever it could: nobody is known to send those. */
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
    const inner = places.flatMap(({ items, prefixItems, contains, unevaluatedItems }) => [items, contains, unevaluatedItems, ...itemsOf(prefixItems)]);
    return value.map((one: Json) => described(one, inner.filter((schema) => schema !== undefined), all));
  }
  if (!isObject(value)) return value;
  const speaksOfAll = (one: JsonObject) =>
    ['additionalProperties', 'unevaluatedProperties', 'patternProperties', 'propertyNames', 'minProperties', 'maxProperties'].some((key) => one[key] !== undefined);
  const isSpokenOf = (name: string) =>
    places.some(
      (one) =>
        speaksOfAll(one) ||
        JSON.stringify([one.required, one.dependentRequired, Object.keys(objectOf(one.properties)), Object.keys(objectOf(one.dependentSchemas)), one.enum, one.const]).includes(`"${name}"`),
    );
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isSpokenOf(name))
      .map(([name, one]) => {
        const inner = places.flatMap(({ properties, additionalProperties, unevaluatedProperties, patternProperties }) => [
          objectOf(properties)[name],
          additionalProperties,
          unevaluatedProperties,
          ...Object.values(objectOf(patternProperties)),
        ]);
        const known = inner.filter((schema) => schema !== undefined);
        return [name, known.length === 0 ? one : described(one, known, all)];
      }),
  );
}

interface Sample {
  readonly seed: number;
  readonly dialect: Dialect;
  readonly before: Version;
  readonly after: Version;
  readonly values: readonly Json[];
}

function sampleOf(seed: number): Sample {
  const random = new Random(seed * 2_654_435_761);
  const dialect = random.chance(0.6) ? '3.1' : '3.0';
  const maker = new SchemaMaker(random, dialect);
  const schemas = { One: maker.schema(1), Two: maker.schema(0) };
  const schema = maker.schema();
  const isMutant = random.chance(0.8);
  const before = { schema, schemas };
  const after = {
    schema: isMutant ? maker.mutated(schema) : maker.schema(),
    schemas: random.chance(0.8) ? schemas : { ...schemas, One: maker.mutated(schemas.One) },
  };
  const values = [before, after].flatMap((version) => {
    const make = new ValueMaker(random, version.schemas);
    return Array.from({ length: valuesOfEach / 2 }, () => make.of(version.schema)).flatMap((one) => [one, make.mutated(one)]);
  });
  return { seed, dialect, before, after, values };
}

/** A value that was fine for one version and is not for the other, as those send it who follow the first. */
function witness(values: readonly Json[], valid: Valid, other: Valid, version: Version): Json | undefined {
  for (const value of values) {
    if (!valid(value) || other(value)) continue;
    const sent = described(value, [version.schema], version.schemas);
    if (valid(sent) && !other(sent)) return sent;
  }
  return undefined;
}

const isTold = (changes: readonly Change[], direction: string) =>
  changes.some((change) => change.direction === direction && change.level !== 'safe');

describe('ajv as the judge', () => {
  it(
    `finds no value that ${pairs} comparisons call safe and that is not`,
    () => {
      const counts = { pairs: 0, values: 0, witnesses: 0, findings: 0, breaking: 0, unwitnessed: 0, contradictions: 0 };
      const failures: string[] = [];
      for (let seed = first; counts.pairs < pairs; seed += 1) {
        const { dialect, before, after, values } = sampleOf(seed);
        const [valid, validNow] = [judge(before, dialect), judge(after, dialect)];
        if (!valid || !validNow) continue;
        const changes = compare(before, after, dialect);
        counts.pairs += 1;
        counts.values += values.length;
        counts.findings += changes.length;
        const found = {
          request: witness(values, valid, validNow, before),
          response: witness(values, validNow, valid, after),
        };
        for (const direction of ['request', 'response'] as const) {
          const value = found[direction];
          const isBreaking = changes.some((change) => change.direction === direction && change.level === 'breaking');
          if (value !== undefined) counts.witnesses += 1;
          if (isBreaking) counts.breaking += 1;
          if (isBreaking && value === undefined) counts.unwitnessed += 1;
          if (value === undefined || isTold(changes, direction)) continue;
          counts.contradictions += 1;
          const told = changes.map(({ check, key }) => `${check}: ${key}`).join('; ');
          failures.push(
            `seed ${seed}, ${direction}, OpenAPI ${dialect}\n  before ${JSON.stringify(before)}\n  after  ${JSON.stringify(after)}\n  value  ${JSON.stringify(value)}\n  told   ${told}`,
          );
        }
      }
      const share = `${((100 * counts.unwitnessed) / Math.max(1, counts.breaking)).toFixed(1)} %`;
      console.info(`comparison against ajv: ${JSON.stringify(counts)}; breaking without a value that shows it: ${share}`);
      expect(failures.slice(0, 5).join('\n')).toBe('');
      expect(counts.unwitnessed / counts.breaking).toBeLessThan(0.5);
    },
    180_000,
  );

  it('calls nothing breaking that means the same', () => {
    const counts = { pairs: 0, breaking: 0, risky: 0 };
    const failures: string[] = [];
    for (let seed = 1; counts.pairs < pairs / 10; seed += 1) {
      const random = new Random(seed * 40_503);
      const dialect = random.chance(0.6) ? '3.1' : '3.0';
      const maker = new SchemaMaker(random, dialect);
      const schemas = { One: maker.schema(1), Two: maker.schema(0) };
      const before = { schema: maker.schema(), schemas };
      const after = { schema: maker.rewritten(before.schema, schemas), schemas };
      if (!judge(before, dialect) || !judge(after, dialect)) continue;
      counts.pairs += 1;
      const changes = compare(before, after, dialect);
      if (changes.some(({ level }) => level === 'risky')) counts.risky += 1;
      const breaking = changes.filter(({ level }) => level === 'breaking');
      if (breaking.length === 0) continue;
      counts.breaking += 1;
      failures.push(`seed ${seed}, OpenAPI ${dialect}\n  before ${JSON.stringify(before)}\n  after  ${JSON.stringify(after.schema)}\n  told   ${breaking.map(({ check }) => check).join()}`);
    }
    console.info(`the same in other words: ${JSON.stringify(counts)}`);
    expect(failures.slice(0, 5).join('\n')).toBe('');
  });
});
