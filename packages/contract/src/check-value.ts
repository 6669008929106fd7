import { optionalExtensions } from './extensions.ts';
import type { ContractKeyword, ContractProblem } from './problem.ts';
import { type Broken, checkNumber, checkText } from './scalars.ts';
import type { ContractSchema } from './schema.ts';
import { schemaNamed } from './schemas.ts';

/** Whether a value is sent to the service or by it: only the service sets read-only properties. */
export type Direction = 'request' | 'response';

/** Schemas that refer to themselves are followed to this depth; the deepest documented value has a depth of 12. */
const maximumDepth = 64;
/** A value with more problems is not checked any further. */
const maximumProblems = 100;
/** Properties by which a resource names itself. The service compares them with the path and does not reject them as read-only. */
const envelope = new Set(['id', 'name', 'type']);

/** Where a value is. */
interface Place {
  readonly path: string;
  readonly target: string;
  readonly depth: number;
}

/** Checks a value against a schema. The cost is linear in the value, and bounded for schemas that refer to themselves. */
export function checkValue(value: unknown, schema: ContractSchema, direction: Direction): readonly ContractProblem[] {
  const checker = new Checker(direction);
  checker.check(value, schema, { path: '', target: '', depth: 0 });
  return checker.problems;
}

class Checker {
  readonly problems: ContractProblem[] = [];
  readonly #direction: Direction;

  constructor(direction: Direction) {
    this.#direction = direction;
  }

  check(value: unknown, reference: ContractSchema, at: Place): void {
    if (this.problems.length >= maximumProblems) return;
    const schema = reference.$ref === undefined ? reference : schemaNamed(reference.$ref);
    if (at.depth > maximumDepth) this.#report(at, 'depth', 'is nested too deeply');
    else if (schema.type !== undefined && !hasType(value, schema.type))
      this.#report(at, 'type', `must be ${article(schema.type)} ${schema.type}`);
    else if (typeof value === 'string') this.#broken(at, checkText(value, schema));
    else if (isNumber(value)) this.#broken(at, checkNumber(Number(value), schema));
    else if (Array.isArray(value)) this.#array(value, schema, at);
    else if (isRecord(value)) this.#object(value, schema, at);
  }

  #array(values: readonly unknown[], { items, minItems = 0, maxItems }: ContractSchema, at: Place): void {
    if (values.length < minItems) this.#report(at, 'minItems', `must have at least ${minItems} items`);
    if (maxItems !== undefined && values.length > maxItems)
      this.#report(at, 'maxItems', `must have at most ${maxItems} items`);
    else if (items)
      for (const [index, value] of values.entries()) {
        if (this.problems.length >= maximumProblems) return;
        this.check(value, items, { ...below(at, String(index)), target: at.target });
      }
  }

  #object(value: Readonly<Record<string, unknown>>, schema: ContractSchema, at: Place): void {
    const { properties = {}, additionalProperties } = schema;
    for (const name of requiredOf(value, schema))
      if (isAbsent(value, name)) this.#report(below(at, name), 'required', 'is required');
    for (const [name, one] of Object.entries(properties)) {
      if (isAbsent(value, name)) {
        // The schemas of resources do not list `properties` as required, but what is inside of it.
        if (name === 'properties' && one.required) this.check({}, one, below(at, name));
        continue;
      }
      if (one.readOnly && this.#direction === 'request') {
        if (at.depth > 0 || !envelope.has(name)) this.#report(below(at, name), 'readOnly', 'is set by the service');
      } else this.check(value[name], one, below(at, name));
    }
    if (!additionalProperties || Object.keys(additionalProperties).length === 0) return;
    for (const name of Object.keys(value)) {
      if (this.problems.length >= maximumProblems) return;
      if (!Object.hasOwn(properties, name) && !isAbsent(value, name))
        this.check(value[name], additionalProperties, below(at, name));
    }
  }

  #broken(at: Place, broken: Broken | undefined): void {
    if (broken) this.#report(at, ...broken);
  }

  #report({ path, target }: Place, keyword: ContractKeyword, text: string): void {
    if (this.problems.length < maximumProblems)
      this.problems.push({ target, path, keyword, message: `${target === '' ? 'The body' : `'${target}'`} ${text}` });
  }
}

/** The required properties, without those that resources like this one may omit. */
function requiredOf(value: Readonly<Record<string, unknown>>, { required }: ContractSchema): readonly string[] {
  if (!required) return [];
  const optional = optionalExtensions
    .filter((one) => one.required.every((name) => required.includes(name)))
    .filter(({ when }) => !when || (Object.hasOwn(value, when.property) && isText(value[when.property], when.value)))
    .flatMap((one) => one.optional);
  return required.filter((name) => !optional.includes(name));
}

const isText = (value: unknown, text: string) =>
  typeof value === 'string' && value.toLowerCase() === text.toLowerCase();

const below = ({ path, depth }: Place, name: string): Place => ({
  path: path === '' ? name : `${path}.${name}`,
  target: name,
  depth: depth + 1,
});

/** `null` is the absence of a value, as in the official examples. */
const isAbsent = (value: Readonly<Record<string, unknown>>, name: string) =>
  !Object.hasOwn(value, name) || value[name] === null || value[name] === undefined;

/** Numbers that a double cannot store are objects in the JSON that apimkit reads. */
const isNumber = (value: unknown) => typeof value === 'number' || value instanceof Number;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isNumber(value);

function hasType(value: unknown, type: NonNullable<ContractSchema['type']>): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'number') return isNumber(value);
  return typeof value === type;
}

const article = (type: string) => (/^[aeiou]/.test(type) ? 'an' : 'a');
