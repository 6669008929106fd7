import type { OpenapiDocument } from '../document.ts';
import type { Operation } from '../operations.ts';
import { pathShape, templateNames } from '../path-template.ts';
import type { ImportProblem } from './problem.ts';

/** How the importer treats required query parameters; a property of the API defines it. */
export type RequiredQuery = 'template' | 'query';

type Problems = Generator<ImportProblem>;

/** Templates and parameters that do not fit each other, and operations that match the same requests. */
export function* templateProblems({ operations }: OpenapiDocument, requiredQuery: RequiredQuery): Problems {
  const taken = new Map<string, Operation>();
  for (const operation of operations) {
    yield* parameterProblems(operation);
    if (requiredQuery === 'template') yield* nameProblems(operation);
    const shape = `${operation.method} ${pathShape(signatureOf(operation, requiredQuery))}`.toLowerCase();
    const other = taken.get(shape);
    if (other)
      yield {
        code: 'template-duplicate',
        message: `Importing API has duplicate signature operations: 2 operations with signature '${other.method.toUpperCase()} ${other.path.toLowerCase()}'`,
        place: operation.place,
      };
    else taken.set(shape, operation);
  }
}

/** Required query parameters are part of what operations differ in. */
function signatureOf({ path, parameters }: Operation, requiredQuery: RequiredQuery): string {
  const inTemplate = parameters.filter((one) => one.in === 'query' && one.value.required === true);
  return requiredQuery === 'query' || inTemplate.length === 0
    ? path
    : `${path}?${inTemplate
        .map(({ name }) => name)
        .sort()
        .join('&')}`;
}

function* parameterProblems({ path, item, parameters, place, hasUnknownParameters }: Operation): Problems {
  const declared = new Set<string>();
  for (const { name, in: where, value, place: at } of parameters) {
    if (where !== 'path') continue;
    declared.add(name);
    if (value.required !== true)
      yield {
        code: 'path-parameter-required',
        message: '"required" must be true when parameter location is "path"',
        place: at.at('required'),
      };
    if (!path.includes(`{${name}}`))
      yield {
        code: 'path-parameter-unused',
        message: `Declared path parameter "${name}" needs to be defined as a path parameter at either the path or operation level`,
        place: at,
      };
  }
  const missing = hasUnknownParameters ? [] : [...new Set(templateNames(path))].filter((name) => !declared.has(name));
  if (missing.length > 0 && item)
    yield {
      code: 'path-parameter-undeclared',
      message: `All parameters in path template MUST be defined in path parameters collection. Not matched parameters names: ${missing.join(', ')}.`,
      place,
    };
}

/** Names in a template are unique without case, those of required query parameters included. */
function* nameProblems({ path, parameters }: Operation): Problems {
  const taken = new Set(templateNames(path).map((name) => name.toLowerCase()));
  for (const { name, in: where, value, place } of parameters) {
    if (where !== 'query' || value.required !== true) continue;
    const key = name.toLowerCase();
    if (taken.has(key))
      yield {
        code: 'template-parameter-unique',
        message: `Parameter '${name}' is defined more than once in the template of the operation.`,
        place,
      };
    taken.add(key);
  }
}
