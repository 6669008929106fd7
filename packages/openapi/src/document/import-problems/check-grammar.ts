import { isNumber } from '../../exact-number.ts';
import type { OpenapiDialect } from '../dialect.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { Place } from '../place.ts';
import { formatReference } from '../pointer.ts';
import type { Grammar } from './grammar.ts';
import { openapi2 } from './openapi-2.ts';
import { openapi3 } from './openapi-3.ts';
import type { ImportProblem } from './problem.ts';

// The importer reads OpenAPI 3.1 with another grammar, which is not published.
const grammars: Partial<Record<OpenapiDialect, Grammar>> = { 'swagger-2.0': openapi2, 'openapi-3.0': openapi3 };

interface Step {
  readonly value: Json;
  readonly content: string;
  readonly place: Place;
}

/**
 * The properties that the importer does not know, and the values that it cannot read. Iterative, and visits each object once for each
 * type: a document with YAML aliases may contain itself.
 */
export function grammarProblems(root: JsonObject, dialect: OpenapiDialect | undefined): readonly ImportProblem[] {
  const grammar = dialect && grammars[dialect];
  if (!grammar) return [];
  const problems: ImportProblem[] = [];
  const seen = new Map<object, string>();
  const steps: Step[] = [{ value: root, content: 'document', place: new Place() }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { value, content, place } = step;
    if (typeof value === 'object' && value !== null) {
      if (seen.get(value) === content) continue;
      seen.set(value, content);
    }
    const message = problemWith(value, content, place, grammar, steps, problems);
    if (message !== undefined) problems.push({ code: 'value', message, place });
  }
  return problems;
}

function problemWith(
  value: Json,
  content: string,
  place: Place,
  grammar: Grammar,
  steps: Step[],
  problems: ImportProblem[],
): string | undefined {
  if (content.startsWith('flag|'))
    return isObject(value) ? push(steps, value, content.slice(5), place) : scalarProblem(value, 'flag');
  if (content.startsWith('[')) {
    // A list of objects that is null is an empty one.
    const inner = content.slice(1, -1);
    if (!Array.isArray(value))
      return value === null ? undefined : `Cannot create ${listName(inner)} from this type of node.`;
    for (const [index, item] of value.entries())
      if (isObject(item) || !grammar[inner]) push(steps, item as Json, inner, place.at(index));
      else problems.push({ code: 'value', message: 'Expected map.', place: place.at(index) });
    return undefined;
  }
  if (content.startsWith('{')) {
    if (!isObject(value)) return value === null ? undefined : 'Cannot create map from this type of node.';
    const inner = content.slice(1, -1);
    // In a map of objects the importer ignores what is not an object.
    for (const [key, item] of Object.entries(value))
      if (isObject(item) || !grammar[inner]) push(steps, item, inner, place.at(key));
    return undefined;
  }
  const properties = grammar[content];
  if (!properties) return scalarProblem(value, content);
  if (!isObject(value)) return `${nameOf(content)} must be a map/object`;
  // The target is checked instead.
  if (Object.hasOwn(value, '$ref')) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const free = key.startsWith('x-') ? undefined : keyContent(content, key, properties['']);
    const inner = Object.hasOwn(properties, key) ? properties[key] : free;
    if (inner !== undefined) push(steps, item, inner, place.at(key));
    else if (!key.startsWith('x-'))
      problems.push({
        code: 'unknown-property',
        message: `${key} is not a valid property at ${pointerOf(place)}`,
        place: place.at(key),
      });
  }
  return undefined;
}

const keyContent = (content: string, key: string, each: string | undefined): string | undefined =>
  content.endsWith('/') && !key.startsWith('/') ? undefined : each;

// As the service names them: a list without the positions of its items, and the document by a slash.
const pointerOf = (place: Place) =>
  place.depth === 0 ? '#/' : formatReference(place.path().filter((key) => typeof key === 'string'));

const listName = (inner: string) => (inner === 'any' ? 'a list' : inner === 'text' ? 'simple list' : 'list');

const capital: ReadonlySet<string> = new Set(['info', 'license', 'operation', 'paths', 'responses']);

const nameOf = (content: string) => {
  const name = content.replace(/\W$/, '');
  return capital.has(name) ? name.replace(/^./, (first) => first.toUpperCase()) : name;
};

function push(steps: Step[], value: Json, content: string, place: Place): undefined {
  if (content !== 'any') steps.push({ value, content, place });
}

const largestInteger = 2 ** 31 - 1;

/** What the importer reports for a value that is not of a scalar type; texts are accepted as numbers and the other way around. */
function scalarProblem(value: Json, type: string): string | undefined {
  if (isObject(value) || Array.isArray(value)) return 'Cannot create a scalar value from this type of node.';
  const text = String(value);
  if (type === 'flag')
    return /^(true|false)$/i.test(text) ? undefined : `String '${text}' was not recognized as a valid Boolean.`;
  if (type === 'address')
    return URL.canParse(text) ? undefined : 'Invalid URI: The format of the URI could not be determined.';
  if (type !== 'integer' && type !== 'number') return undefined;
  const number = isNumber(value) ? Number(value) : text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(number) || (type === 'integer' && !Number.isInteger(number)))
    return `The input string '${text}' was not in a correct format.`;
  return type === 'integer' && Math.abs(number) > largestInteger
    ? 'Value was either too large or too small for an Int32.'
    : undefined;
}
