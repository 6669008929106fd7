import { isObject, objectOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const withoutBody = new Set(['204', '205', '304']);

/** Operations, bodies and responses that contradict themselves. */
export const structureOperations: readonly SpecificationRule[] = [
  defineRule({
    id: 'structure-responses',
    summary: 'Every operation has a response',
    severity: 'error',
    from: 'minimal',
    dialects: ['swagger-2.0', 'openapi-3.0'],
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (Object.keys(objectOf(value.responses)).length === 0) yield [place, `${label} has no response`];
    },
  }),
  defineRule({
    id: 'structure-status',
    summary: 'Keys of responses are statuses',
    severity: 'error',
    from: 'minimal',
    *check({ operations }) {
      for (const { value, place, label } of operations)
        for (const status of Object.keys(objectOf(value.responses)))
          if (!/^(?:[1-5](?:\d\d|XX)|default|x-.*)$/.test(status))
            yield [place.at('responses', status), `${status} of ${label} is no status of a response`];
    },
  }),
  defineRule({
    id: 'structure-success-response',
    summary: 'Every operation says how success looks',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const { value, place, label } of operations) {
        const statuses = Object.keys(objectOf(value.responses));
        if (statuses.length > 0 && !statuses.some((status) => /^(?:[123]|default)/.test(status)))
          yield [place.at('responses'), `${label} has no response for success`];
      }
    },
  }),
  defineRule({
    id: 'structure-empty-status',
    summary: 'Responses 204, 205 and 304 have no body',
    severity: 'warn',
    from: 'recommended',
    *check(specification) {
      for (const operation of specification.operations)
        for (const { status, value, place } of operation.responses) {
          const hasBody = value.schema !== undefined || Object.keys(objectOf(value.content)).length > 0;
          if (withoutBody.has(status) && hasBody)
            yield [place, `The response ${status} of ${operation.label} cannot have a body`];
        }
    },
  }),
  defineRule({
    id: 'structure-one-body',
    summary: 'An operation has one body at most',
    severity: 'error',
    from: 'minimal',
    dialects: ['swagger-2.0'],
    *check({ operations }): Iterable<Finding> {
      for (const { parameters, label } of operations) {
        const bodies = parameters.filter((one) => one.in === 'body');
        const form = parameters.find((one) => one.in === 'formData');
        const extra = bodies[1] ?? (bodies.length > 0 ? form : undefined);
        if (extra) yield [extra.place, `${label} has more than one body`];
      }
    },
  }),
  defineRule({
    id: 'structure-media-type',
    summary: 'Names of media types are media types',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ mediaTypes }) {
      for (const { place } of mediaTypes) {
        // The content of parameters and of bodies alike.
        if (!/^[\w!#$&^*.+-]+\/[\w!#$&^*.+-]+\s*(?:;.*)?$/.test(place.key))
          yield [place, `${place.key} is no media type`];
      }
    },
  }),
  defineRule({
    id: 'structure-delete-body',
    summary: 'DELETE has no request body',
    severity: 'info',
    from: 'strict',
    *check({ operations }) {
      for (const { method, value, place, label, parameters } of operations) {
        const body = parameters.find((one) => one.in === 'body');
        if (method === 'delete' && (value.requestBody !== undefined || body))
          yield [body?.place ?? place.at('requestBody'), `${label} has a request body, which clients and proxies drop`];
      }
    },
  }),
  defineRule({
    id: 'structure-parameter-schema',
    summary: 'Every parameter has a schema or a content',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (!isObject(value.schema) && !isObject(value.content))
          yield [place, `The parameter ${wordOf(value.name)} has no schema`];
    },
  }),
];
