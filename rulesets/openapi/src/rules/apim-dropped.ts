import { objectOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

/** What is lost on the way in. */
export const apimDropped: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-webhooks',
    summary: 'There are no webhooks',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.1'],
    *check({ root, start }) {
      for (const name of Object.keys(objectOf(root.webhooks)))
        yield [start.at('webhooks', name), `The webhook ${name} is dropped`];
    },
  }),
  defineRule({
    id: 'apim-links',
    summary: 'Responses have no links',
    severity: 'info',
    from: 'strict',
    once: true,
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ responses, root, start }) {
      for (const { value, place } of responses)
        for (const name of Object.keys(objectOf(value.links)))
          yield [place.at('links', name), `The link ${name} is dropped`];
      for (const name of Object.keys(objectOf(objectOf(root.components).links)))
        yield [start.at('components', 'links', name), `The link ${name} is dropped`];
    },
  }),
  defineRule({
    id: 'apim-security-not-enforced',
    summary: 'A policy checks what security schemes say',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'access' },
    *check({ root, start }): Iterable<Finding> {
      const isOld = root.swagger !== undefined;
      const schemes = Object.keys(
        objectOf(isOld ? root.securityDefinitions : objectOf(root.components).securitySchemes),
      );
      const place = isOld ? start.at('securityDefinitions') : start.at('components', 'securitySchemes');
      if (schemes.length > 0)
        yield [place, `The importer ignores security schemes: nothing checks ${schemes.join(', ')} but a policy`];
    },
  }),
  defineRule({
    id: 'apim-external-docs',
    summary: 'There are no externalDocs',
    severity: 'info',
    from: 'strict',
    once: true,
    *check({ root, start, operations }) {
      if (root.externalDocs !== undefined)
        yield [start.at('externalDocs'), 'The externalDocs of the document are dropped'];
      for (const { value, place, label } of operations)
        if (value.externalDocs !== undefined)
          yield [place.at('externalDocs'), `The externalDocs of ${label} are dropped`];
    },
  }),
  defineRule({
    id: 'apim-extensions',
    summary: 'There are no extensions but x-ms-paths and x-servers',
    severity: 'info',
    from: 'strict',
    *check({ extensions }): Iterable<Finding> {
      const counts = new Map<string, { place: (typeof extensions)[number]; count: number }>();
      for (const place of extensions) {
        const known = counts.get(place.key);
        if (known) known.count += 1;
        else if (!['x-ms-paths', 'x-servers'].includes(place.key)) counts.set(place.key, { place, count: 1 });
      }
      for (const [key, { place, count }] of counts)
        yield [place, `The extension ${key} is dropped${count > 1 ? ` here and in ${count - 1} more places` : ''}`];
    },
  }),
  defineRule({
    id: 'apim-response-range',
    summary: 'Statuses of responses are numbers',
    severity: 'info',
    from: 'strict',
    once: true,
    *check(specification) {
      for (const operation of specification.operations)
        for (const { status, place } of operation.responses)
          if (status === 'default' || /^[1-5]XX$/i.test(status))
            yield [place, `The response ${status} of ${operation.label} is dropped: statuses are stored as numbers`];
    },
  }),
  defineRule({
    id: 'apim-media-type-unique',
    summary: 'Media types of a body differ by more than case',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ mediaTypes }): Iterable<Finding> {
      const taken = new Map<object, Set<string>>();
      for (const { place } of mediaTypes) {
        const holder = place.parent as object;
        const names = taken.get(holder) ?? new Set<string>();
        taken.set(holder, names);
        const name = place.key.toLowerCase().replaceAll(/\s+/g, '');
        if (names.has(name)) yield [place, `The media type ${place.key} stands twice in one body`];
        names.add(name);
      }
    },
  }),
];
