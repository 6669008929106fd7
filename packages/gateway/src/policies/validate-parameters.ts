import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { Fields } from '../message/fields.ts';
import { decoded, queryPairs } from '../message/query.ts';
import type { Call } from '../pipeline/call.ts';
import { actionOf, namedActions, requiredAction } from './validation/action.ts';
import { objectsOf, requestOf } from './validation/declared.ts';
import { type ParameterPlace, parameterErrors } from './validation/parameters.ts';
import { validationReport } from './validation/report.ts';

/** Validates the parameters of a request against the operation (validate-parameters-policy). */
export const validateParameters = definePolicy({
  name: 'validate-parameters',
  support: 'runs',
  notes:
    'Messages of schema errors are like those of the service, without lines and positions. The error of a required parameter that is missing is not documented.',
  compile(element, compiler) {
    const report = validationReport(element, compiler);
    const places = [
      placeOf(element, compiler, 'path', 'PathParameter', 'path parameter', (call) => ({
        declared: objectsOf(call.operation?.properties.templateParameters).filter(
          ({ name }) => call.request.matchedParameters[String(name)] !== undefined,
        ),
        present: Object.entries(call.request.matchedParameters).map(([name, value]) => [name, [value]] as const),
      })),
      placeOf(element, compiler, 'query', 'QueryParameter', 'query parameter', (call) => ({
        declared: objectsOf(requestOf(call).queryParameters),
        present: queryFields(call),
      })),
      placeOf(element, compiler, 'headers', 'RequestHeader', 'header', (call) => ({
        declared: objectsOf(requestOf(call).headers),
        present: call.request.headers,
      })),
    ];
    return (call) =>
      report(
        call,
        places.flatMap((place) => parameterErrors(call, place(call))),
      );
  },
});

/** The parameters of the query that are not part of the template: those are parameters of the path. */
function queryFields(call: Call): Fields {
  const names = Object.keys(call.request.matchedParameters).map((name) => name.toLowerCase());
  const pairs = queryPairs(call.request.query).map(([name, value]) => [decoded(name), decoded(value ?? '')] as const);
  return new Fields(pairs.filter(([name]) => !names.includes(name.toLowerCase())));
}

/** An action of the place counts more than that of the policy, and one of a parameter more than both ("Elements"). */
function placeOf(
  element: PolicyElement,
  compiler: Compiler,
  name: string,
  type: string,
  what: string,
  facts: (call: Call) => Pick<ParameterPlace, 'declared' | 'present'>,
): (call: Call) => ParameterPlace {
  const own = compiler.child(element, name);
  const of = (attribute: string) =>
    (own && actionOf(own, compiler, attribute)) ?? requiredAction(element, compiler, attribute);
  const [specified, unspecified] = [of('specified-parameter-action'), of('unspecified-parameter-action')];
  const named = namedActions(own, compiler, 'parameter');
  return (call) => ({
    type,
    what,
    ...facts(call),
    action: (parameter, isDeclared) =>
      (named.get(parameter.toLowerCase()) ?? (isDeclared ? specified : unspecified))(call),
  });
}
