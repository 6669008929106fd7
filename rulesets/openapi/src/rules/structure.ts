import {
  hasText,
  isMethod,
  isObject,
  itemsOf,
  lookUp,
  objectOf,
  parameterKey,
  parseReference,
} from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const places: Readonly<Record<'2.0' | '3', readonly string[]>> = {
  '2.0': ['path', 'query', 'header', 'formData', 'body'],
  3: ['path', 'query', 'header', 'cookie'],
};

/** Documents that are no sound descriptions. */
export const structure: readonly SpecificationRule[] = [
  defineRule({
    id: 'structure-info',
    summary: 'The document has a title and a version',
    severity: 'error',
    from: 'minimal',
    *check({ root, start }) {
      const info = objectOf(root.info);
      if (!hasText(info.title)) yield [start.at('info'), 'The API has no title'];
      // The service itself exports an empty version for an API that has none.
      if (typeof info.version !== 'string' && typeof info.version !== 'number')
        yield [start.at('info'), 'The API has no version'];
    },
  }),
  defineRule({
    id: 'structure-reference-missing',
    summary: 'References lead somewhere',
    severity: 'error',
    from: 'minimal',
    *check({ references, root }) {
      const known = new Map<string, boolean>();
      for (const { ref, place } of references) {
        if (!ref.startsWith('#')) continue;
        // A fragment that is no pointer is an anchor of OpenAPI 3.1.
        if (!known.has(ref)) known.set(ref, parseReference(ref) === undefined || lookUp(root, ref) !== undefined);
        if (!known.get(ref)) yield [place.at('$ref'), `The reference ${ref} leads nowhere`];
      }
    },
  }),
  defineRule({
    id: 'structure-reference-siblings',
    summary: 'Nothing stands beside a reference',
    severity: 'warn',
    from: 'recommended',
    dialects: ['swagger-2.0', 'openapi-3.0'],
    *check({ references }) {
      for (const { value, place, type } of references) {
        if (type === 'path') continue;
        const others = Object.keys(value).filter((key) => key !== '$ref' && !key.startsWith('x-'));
        if (others.length > 0)
          yield [place.at(others[0] ?? ''), `${others.join(', ')} beside a $ref counts for nothing`];
      }
    },
  }),
  defineRule({
    id: 'structure-path-slash',
    summary: 'Paths begin with a slash',
    severity: 'error',
    from: 'minimal',
    *check({ root, start }) {
      for (const path of Object.keys(objectOf(root.paths)))
        if (!path.startsWith('/') && !path.startsWith('x-'))
          yield [start.at('paths', path), `The path ${path} does not begin with a slash`];
    },
  }),
  defineRule({
    id: 'structure-path-empty',
    summary: 'Every path has an operation',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path, value } of pathItems)
        if (!Object.keys(value).some((key) => isMethod(key)))
          yield [start.at('paths', path), `The path ${path} has no operation`];
    },
  }),
  defineRule({
    id: 'structure-path-trailing-slash',
    summary: 'Paths do not end with a slash',
    severity: 'warn',
    from: 'recommended',
    *check({ pathItems, start }) {
      for (const { path } of pathItems)
        if (path.length > 1 && path.endsWith('/'))
          yield [start.at('paths', path), `The path ${path} ends with a slash`];
    },
  }),
  defineRule({
    id: 'structure-parameter-place',
    summary: 'Every parameter says its name and where it is',
    severity: 'error',
    from: 'minimal',
    *check({ parameters, dialect }) {
      const known = places[dialect === 'swagger-2.0' ? '2.0' : 3];
      for (const { value, place } of parameters) {
        if (!hasText(value.name)) yield [place, 'A parameter has no name'];
        else if (!known.includes(wordOf(value.in)))
          yield [place, `The parameter ${value.name} is in ${wordOf(value.in)}, and not in ${known.join(', ')}`];
      }
    },
  }),
  defineRule({
    id: 'structure-parameter-unique',
    summary: 'No list names a parameter twice',
    severity: 'error',
    from: 'minimal',
    *check(specification): Iterable<Finding> {
      for (const { own } of [...specification.pathItems, ...specification.operations]) {
        const taken = new Set<string>();
        for (const one of own.found) {
          const key = parameterKey(one.in, one.name);
          if (taken.has(key)) yield [one.place, `The parameter ${one.name} in ${one.in} is named twice`];
          taken.add(key);
        }
      }
    },
  }),
  defineRule({
    id: 'structure-path-parameter-required',
    summary: 'Path parameters are required',
    severity: 'error',
    from: 'minimal',
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (value.in === 'path' && value.required !== true)
          yield [place, `The path parameter ${wordOf(value.name)} is not required: true`];
    },
  }),
  defineRule({
    id: 'structure-unused-component',
    summary: 'Every component is used',
    severity: 'info',
    from: 'strict',
    *check({ root, start, references }): Iterable<Finding> {
      const used = new Set(references.flatMap(({ ref }) => beginnings(parseReference(ref))));
      // Discriminators name schemas without references.
      const text = references.some(({ ref }) => !ref.startsWith('#'));
      if (text) return;
      const components = root.swagger === undefined ? objectOf(root.components) : root;
      const kinds =
        root.swagger === undefined
          ? ['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'headers']
          : ['definitions', 'responses', 'parameters'];
      const above = root.swagger === undefined ? ['components'] : [];
      for (const kind of kinds)
        for (const [name, value] of Object.entries(objectOf(components[kind]))) {
          const keys = [...above, kind, name];
          if (!used.has(JSON.stringify(keys)) && !isVariant(value))
            yield [start.at(...keys), `${name} of ${kind} is never used`];
        }
    },
  }),
];

const beginnings = (keys: readonly string[] | undefined): readonly string[] =>
  keys ? [2, 3].map((count) => JSON.stringify(keys.slice(0, count))) : [];

/** A schema that extends another may be meant by the discriminator there. */
const isVariant = (schema: unknown) =>
  isObject(schema) && itemsOf(schema.allOf).some((one) => isObject(one) && one.$ref !== undefined);
