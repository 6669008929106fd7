import type { OpenapiDocument } from '../document.ts';
import { isObject, itemsOf, type JsonObject, objectOf, stringOf } from '../json.ts';
import { schemaKeys } from '../named-schemas.ts';
import type { Place } from '../place.ts';
import type { Located } from '../reference.ts';
import type { ImportProblem } from './problem.ts';

type Problems = Generator<ImportProblem>;

/** What is missing in a document, and the names and values that the importer does not accept. */
export function* contentProblems(document: OpenapiDocument): Problems {
  yield* documentProblems(document);
  yield* componentProblems(document);
  for (const operation of document.operations) yield* responseProblems(operation);
  for (const response of document.responses)
    yield* required(response.value, response.place, ['description'], 'response');
  for (const parameter of document.parameters) yield* parameterProblems(document, parameter);
  for (const schema of document.namedSchemas) yield* discriminatorProblems(document, schema);
}

const places = {
  2: ['path', 'query', 'header', 'body', 'formData'],
  3: ['path', 'query', 'header', 'cookie'],
};

/** A location that the importer does not know is a missing one. */
function* parameterProblems({ root }: OpenapiDocument, { value, place }: Located): Problems {
  const known = root.swagger === undefined ? places[3] : places[2];
  const { in: location, ...rest } = value;
  yield* required(known.includes(stringOf(location) ?? '') ? value : rest, place, ['name', 'in'], 'parameter');
}

function* required(object: JsonObject, place: Place, names: readonly string[], owner: string): Problems {
  // The importer takes null for an empty text.
  for (const name of names)
    if (object[name] === undefined)
      yield {
        code: 'required-property',
        message: `The field '${name}' in '${owner}' object is REQUIRED.`,
        place: place.at(name),
      };
}

function* documentProblems({ root, start }: OpenapiDocument): Problems {
  yield* required(root, start, ['info', 'paths'], 'document');
  const info = objectOf(root.info);
  const at = start.at('info');
  if (isObject(root.info)) yield* required(info, at, ['title', 'version'], 'info');
  if (isObject(info.license)) yield* required(info.license, at.at('license'), ['name'], 'license');
  const email = stringOf(objectOf(info.contact).email);
  if (email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(email))
    yield {
      code: 'value',
      message: `The string '${email}' MUST be in the format of an email address.`,
      place: at.at('contact', 'email'),
    };
  if (isObject(root.externalDocs))
    yield* required(root.externalDocs, start.at('externalDocs'), ['url'], 'External Documentation');
  for (const [index, server] of itemsOf(root.servers).entries())
    if (isObject(server)) yield* required(server, start.at('servers', index), ['url'], 'server');
}

const componentKey = /^[a-zA-Z0-9.\-_]+$/;

function* componentProblems({ root, start }: OpenapiDocument): Problems {
  const components = Object.entries(
    root.swagger === undefined ? objectOf(root.components) : { schemas: root.definitions ?? {} },
  );
  for (const [kind, map] of components)
    for (const name of kind.startsWith('x-') ? [] : Object.keys(objectOf(map)))
      if (!componentKey.test(name))
        yield {
          code: 'component-name',
          message: `The key '${name}' in '${kind}' of components MUST match the regular expression '^[a-zA-Z0-9\\.\\-_]+$'.`,
          place: root.swagger === undefined ? start.at('components', kind, name) : start.at(...schemaKeys(root), name),
        };
}

function* responseProblems({ value, place }: Located): Problems {
  const at = place.at('responses');
  const keys = Object.keys(objectOf(value.responses)).filter((key) => !key.startsWith('x-'));
  if (keys.length === 0)
    yield { code: 'responses', message: 'Responses must contain at least one response', place: at };
  for (const key of keys)
    if (key !== 'default' && !/^[1-5](?:\d\d|XX)$/.test(key))
      yield {
        code: 'status',
        message:
          "Responses key must be 'default', an HTTP status code, or one of the following strings representing a range of HTTP status codes: '1XX', '2XX', '3XX', '4XX', '5XX'",
        place: at.at(key),
      };
}

/** The property that distinguishes the parts of a schema must be required by the schema, or be known to one of its parts. */
function* discriminatorProblems(document: OpenapiDocument, { value, place }: Located): Problems {
  const { discriminator } = value;
  const name = isObject(discriminator) ? (stringOf(discriminator.propertyName) ?? '') : stringOf(discriminator);
  // A text in OpenAPI 3 is a problem of the grammar.
  if (name === undefined || (!isObject(discriminator) && document.root.swagger === undefined)) return;
  if (name !== '' && (itemsOf(value.required).includes(name) || isKnownToPart(document, { value, place }, name)))
    return;
  yield {
    code: 'discriminator',
    message: `Schema ${place.key} must contain property specified in the discriminator ${name} in the required field list.`,
    place: place.at('discriminator'),
  };
}

function isKnownToPart(document: OpenapiDocument, whole: Located, name: string): boolean {
  const seen = new Set<JsonObject>();
  const left = partsOf(document, whole);
  for (let next = left.pop(); next; next = left.pop()) {
    const { value } = next;
    if (seen.has(value)) continue;
    seen.add(value);
    if (itemsOf(value.required).includes(name) || Object.hasOwn(objectOf(value.properties), name)) return true;
    left.push(...partsOf(document, next));
  }
  return false;
}

const partsOf = (document: OpenapiDocument, { value, place }: Located): Located[] =>
  ['oneOf', 'anyOf', 'allOf'].flatMap((key) =>
    itemsOf(value[key]).flatMap((part, index) => document.follow(part, place.at(key, index)) ?? []),
  );
