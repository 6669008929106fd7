import { itemsOf, type Operation, objectOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

/** A rule that says which operations need which response. */
const neededRule = (
  id: `errors-${string}`,
  status: string,
  summary: string,
  message: (label: string) => string,
  needs: (operation: Operation, isSecured: boolean) => boolean,
): SpecificationRule =>
  defineRule({
    id,
    summary,
    severity: 'info',
    from: 'strict',
    *check({ operations, root }) {
      const accepted = new Set([status, `${status[0]}XX`, 'default']);
      for (const operation of operations) {
        const statuses = Object.keys(objectOf(operation.value.responses));
        const isSecured = itemsOf(operation.value.security ?? root.security).length > 0;
        if (statuses.length > 0 && !statuses.some((one) => accepted.has(one)) && needs(operation, isSecured))
          yield [operation.place.at('responses'), message(operation.label)];
      }
    },
  });

/** What callers are told when it does not work. */
export const errors: readonly SpecificationRule[] = [
  defineRule({
    id: 'errors-client',
    summary: 'Every operation says how a bad call is answered',
    severity: 'info',
    from: 'strict',
    *check({ operations }) {
      for (const { value, place, label } of operations) {
        const statuses = Object.keys(objectOf(value.responses));
        if (statuses.length > 0 && !statuses.some((status) => /^(?:4|default)/.test(status)))
          yield [place.at('responses'), `${label} does not say how a bad call is answered`];
      }
    },
  }),
  neededRule(
    'errors-400',
    '400',
    'Operations with a body answer a bad one',
    (label) => `${label} takes a body, and does not say how a bad one is answered (400)`,
    ({ value, parameters }) =>
      (value.requestBody !== undefined || parameters.some((one) => one.in === 'body')) &&
      objectOf(value.responses)['422'] === undefined,
  ),
  neededRule(
    'errors-401',
    '401',
    'Secured operations answer callers who are unknown',
    (label) => `${label} is secured, and does not say how unknown callers are answered (401)`,
    (_operation, isSecured) => isSecured,
  ),
  neededRule(
    'errors-404',
    '404',
    'Operations on one thing answer when there is none',
    (label) => `${label} is about one thing, and does not say how it answers when there is none (404)`,
    ({ path, method }) => /\{[^{}]+\}$/.test(path) && ['get', 'delete', 'patch'].includes(method),
  ),
  neededRule(
    'errors-429',
    '429',
    'Operations answer callers who call too often',
    (label) => `${label} does not say how callers who call too often are answered (429)`,
    () => true,
  ),
  neededRule(
    'errors-500',
    '500',
    'Operations answer when they fail',
    (label) => `${label} does not say how it answers when it fails (500)`,
    () => true,
  ),
  defineRule({
    id: 'errors-body',
    summary: 'Errors have a body that is described',
    severity: 'info',
    from: 'strict',
    *check(specification): Iterable<Finding> {
      for (const operation of specification.operations)
        for (const { status, value, place } of operation.responses)
          if (
            /^[45]/.test(status) &&
            operation.method !== 'head' &&
            value.schema === undefined &&
            Object.keys(objectOf(value.content)).length === 0
          )
            yield [place, `The response ${status} of ${operation.label} does not say what is in it`];
    },
  }),
  defineRule({
    id: 'errors-problem',
    summary: 'Errors are application/problem+json',
    severity: 'info',
    from: 'strict',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check(specification): Iterable<Finding> {
      for (const operation of specification.operations)
        for (const { status, value, place } of operation.responses) {
          const types = Object.keys(objectOf(value.content));
          if (/^[45]/.test(status) && types.length > 0 && !types.some((type) => /^application\/problem\+/.test(type)))
            yield [place, `The response ${status} of ${operation.label} is no application/problem+json (RFC 9457)`];
        }
    },
  }),
];
