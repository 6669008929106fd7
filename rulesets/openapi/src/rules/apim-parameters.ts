import { type Operation, plainName } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const names = (operation: Operation, where: string) =>
  new Set(operation.parameters.filter((one) => one.in === where).map(({ name }) => plainName(name)));

/** What the importer makes of parameters. */
export const apimParameters: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-cookie-parameter',
    summary: 'No parameter is in a cookie',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (value.in === 'cookie')
          yield [
            place,
            `The parameter ${wordOf(value.name)} is in a cookie: it is dropped, and no policy sees it declared`,
          ];
    },
  }),
  defineRule({
    id: 'apim-form-parameter',
    summary: 'No parameter is in a form',
    severity: 'info',
    from: 'strict',
    once: true,
    dialects: ['swagger-2.0'],
    *check({ parameters }) {
      for (const { value, place } of parameters)
        if (value.in === 'formData')
          yield [place, `The form field ${wordOf(value.name)} is no parameter of the imported operation`];
    },
  }),
  defineRule({
    id: 'apim-required-query-parameter',
    summary: 'Required query parameters are meant to be part of the template',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'query' },
    once: true,
    *check({ operations }) {
      for (const { parameters, label } of operations)
        for (const one of parameters)
          if (one.in === 'query' && one.value.required === true)
            yield [
              one.place,
              `The query parameter ${one.name} becomes part of the template of ${label}: without it a call gets 404`,
            ];
    },
  }),
  defineRule({
    id: 'apim-path-parameter-undeclared',
    summary: 'Every parameter of a template is declared',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const operation of operations) {
        if (operation.hasUnknownParameters) continue;
        const declared = names(operation, 'path');
        for (const hole of operation.item.names)
          if (!declared.has(hole))
            yield [
              operation.place,
              `The parameter ${hole} in the path of ${operation.label} is not declared: the service takes it for a text that nobody describes`,
            ];
      }
    },
  }),
  defineRule({
    id: 'apim-path-parameter-unused',
    summary: 'Every path parameter is in the template',
    severity: 'error',
    from: 'minimal',
    *check({ operations }) {
      for (const { item, parameters, label } of operations) {
        const holes = new Set(item.names);
        for (const one of parameters)
          if (one.in === 'path' && !holes.has(plainName(one.name)))
            yield [one.place, `The path parameter ${one.name} is not in the path of ${label}: the import is refused`];
      }
    },
  }),
  defineRule({
    id: 'apim-template-parameter-unique',
    summary: 'Required query parameters and path parameters have different names',
    severity: 'error',
    from: 'minimal',
    *check({ operations }): Iterable<Finding> {
      for (const { item, parameters, label } of operations) {
        const taken = new Set(item.names.map((hole) => hole.toLowerCase()));
        for (const one of parameters) {
          if (one.in !== 'query' || one.value.required !== true) continue;
          const name = one.name.toLowerCase();
          if (taken.has(name))
            yield [
              one.place,
              `The name ${one.name} stands twice in the template of ${label}; case makes no difference`,
            ];
          taken.add(name);
        }
      }
    },
  }),
  defineRule({
    id: 'apim-parameter-style',
    summary: 'Parameters are written in the plain style',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ parameters }) {
      for (const { value, place } of parameters) {
        const plain = value.in === 'query' || value.in === 'cookie' ? 'form' : 'simple';
        const name = wordOf(value.name);
        if (typeof value.style === 'string' && value.style !== plain)
          yield [place.at('style'), `The style ${value.style} of the parameter ${name} is ignored by the importer`];
        else if (value.in === 'query' && value.explode === false)
          yield [place.at('explode'), `The importer ignores that the parameter ${name} is not exploded`];
      }
    },
  }),
  defineRule({
    id: 'apim-parameter-allowance',
    summary: 'Parameters have neither allowReserved nor allowEmptyValue',
    severity: 'info',
    from: 'strict',
    once: true,
    *check({ parameters }) {
      for (const { value, place } of parameters)
        for (const key of ['allowReserved', 'allowEmptyValue'])
          if (value[key] === true) yield [place.at(key), `${key} of the parameter ${wordOf(value.name)} is dropped`];
    },
  }),
];
