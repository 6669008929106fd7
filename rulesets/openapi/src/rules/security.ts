import {
  itemsOf,
  type JsonObject,
  type OpenapiDocument,
  objectOf,
  type Place,
  stringOf,
} from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

/** Every security scheme by its name. */
function schemesOf({ root, start }: OpenapiDocument): readonly (readonly [string, JsonObject, Place])[] {
  const isOld = root.swagger !== undefined;
  const all = objectOf(isOld ? root.securityDefinitions : objectOf(root.components).securitySchemes);
  const place = isOld ? start.at('securityDefinitions') : start.at('components', 'securitySchemes');
  return Object.entries(all).map(([name, value]) => [name, objectOf(value), place.at(name)] as const);
}

/** Every list of requirements, with what it belongs to. */
function* requirements({ root, start, operations }: OpenapiDocument): Iterable<readonly [JsonObject, Place, string]> {
  const holders = [{ value: root, place: start, label: 'the API' }, ...operations];
  for (const { value, place, label } of holders)
    for (const [index, one] of itemsOf(value.security).entries())
      yield [objectOf(one), place.at('security', index), label];
}

const flowsOf = (scheme: JsonObject) =>
  scheme.flow === undefined
    ? Object.entries(objectOf(scheme.flows)).map(([name, flow]) => [name, objectOf(flow)] as const)
    : [[wordOf(scheme.flow), scheme] as const];

/** Who may call, and how callers show who they are. */
export const security: readonly SpecificationRule[] = [
  defineRule({
    id: 'security-scheme-missing',
    summary: 'Requirements name schemes that exist',
    severity: 'error',
    from: 'minimal',
    *check(specification) {
      const known = new Set(schemesOf(specification).map(([name]) => name));
      for (const [requirement, place, label] of requirements(specification))
        for (const name of Object.keys(requirement))
          if (!known.has(name)) yield [place.at(name), `The security scheme ${name} of ${label} does not exist`];
    },
  }),
  defineRule({
    id: 'security-scope-missing',
    summary: 'Requirements name scopes that exist',
    severity: 'warn',
    from: 'recommended',
    *check(specification) {
      const scopes = new Map(
        schemesOf(specification)
          .filter(([, scheme]) => scheme.type === 'oauth2')
          .map(([name, scheme]) => [
            name,
            new Set(flowsOf(scheme).flatMap(([, flow]) => Object.keys(objectOf(flow.scopes)))),
          ]),
      );
      for (const [requirement, place, label] of requirements(specification))
        for (const [name, asked] of Object.entries(requirement))
          for (const [index, scope] of itemsOf(asked).entries())
            if (scopes.get(name)?.has(wordOf(scope)) === false)
              yield [place.at(name, index), `The scope ${wordOf(scope)} of ${label} is not among those of ${name}`];
    },
  }),
  defineRule({
    id: 'security-none',
    summary: 'Every operation says who may call it',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'access' },
    *check({ root, operations }) {
      if (itemsOf(root.security).length > 0) return;
      for (const { value, place, label, method } of operations)
        if (value.security === undefined && method !== 'options')
          yield [place, `${label} does not say who may call it`];
    },
  }),
  defineRule({
    id: 'security-optional',
    summary: 'No requirement is empty',
    severity: 'info',
    from: 'strict',
    *check(specification) {
      for (const [requirement, place, label] of requirements(specification))
        if (Object.keys(requirement).length === 0) yield [place, `Callers of ${label} need not say who they are`];
    },
  }),
  defineRule({
    id: 'security-key-in-query',
    summary: 'Keys do not travel in the query',
    severity: 'warn',
    from: 'strict',
    *check(specification) {
      // The service offers its subscription key in the query to every API.
      for (const [name, scheme, place] of schemesOf(specification))
        if (scheme.type === 'apiKey' && scheme.in === 'query' && scheme.name !== 'subscription-key')
          yield [place, `The key of ${name} travels in the query, which logs and histories keep`];
    },
  }),
  defineRule({
    id: 'security-basic',
    summary: 'No scheme is Basic',
    severity: 'warn',
    from: 'recommended',
    *check(specification) {
      for (const [name, scheme, place] of schemesOf(specification))
        if (scheme.type === 'basic' || (scheme.type === 'http' && wordOf(scheme.scheme).toLowerCase() === 'basic'))
          yield [place, `The scheme ${name} sends the password with every call`];
    },
  }),
  defineRule({
    id: 'security-old-flow',
    summary: 'OAuth uses neither the implicit nor the password flow',
    severity: 'warn',
    from: 'recommended',
    *check(specification) {
      for (const [name, scheme, place] of schemesOf(specification))
        for (const [flow] of scheme.type === 'oauth2' ? flowsOf(scheme) : [])
          if (flow === 'implicit' || flow === 'password')
            yield [place, `The scheme ${name} uses the ${flow} flow, which OAuth 2.1 leaves out`];
    },
  }),
  defineRule({
    id: 'security-secret-parameter',
    summary: 'Secrets are not sent in the query or the path',
    severity: 'warn',
    from: 'recommended',
    *check({ parameters }): Iterable<Finding> {
      for (const { value, place } of parameters)
        if (
          (value.in === 'query' || value.in === 'path') &&
          /^(?:password|passwd|pwd|secret|client_?secret|access_?token|api_?key)$/i.test(stringOf(value.name) ?? '')
        )
          yield [place, `The ${value.in} parameter ${wordOf(value.name)} puts a secret into a URL, which logs keep`];
    },
  }),
];
