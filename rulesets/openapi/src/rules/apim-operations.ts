import { hasText, type OpenapiDocument, stringOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

// Room for the suffix that keeps names apart: names have at most 80 characters.
const longest = 76;

/** How the importer names operations, and which it does not know. */
export const apimOperations: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-operation-id-missing',
    summary: 'Every operation has an operationId',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (!hasText(value.operationId))
          yield [place, `${label} has no operationId: its name follows the path, and a new path loses its policies`];
    },
  }),
  defineRule({
    id: 'apim-operation-id-characters',
    summary: 'Operation ids are made of letters, digits and . _ -',
    severity: 'warn',
    from: 'recommended',
    *check(specification) {
      for (const [id, place] of ids(specification))
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) || id.endsWith('-'))
          yield [place, `The operationId ${id} cannot be a name of an operation: the importer changes it`];
    },
  }),
  defineRule({
    id: 'apim-operation-id-length',
    summary: `Operation ids have at most ${longest} characters`,
    severity: 'warn',
    from: 'recommended',
    *check(specification) {
      for (const [id, place] of ids(specification))
        if (id.length > longest)
          yield [place, `The operationId ${id} has ${id.length} characters; the importer cuts it to ${longest}`];
    },
  }),
  defineRule({
    id: 'apim-operation-id-unique',
    summary: 'Operation ids differ by more than case and punctuation',
    severity: 'error',
    from: 'minimal',
    *check(specification): Iterable<Finding> {
      const taken = new Map<string, string>();
      for (const [id, place] of ids(specification)) {
        const name = id
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '-')
          .slice(0, longest);
        const other = taken.get(name);
        if (other === undefined) taken.set(name, id);
        else
          yield [
            place,
            other === id
              ? `The operationId ${id} is given twice: the importer renames the second operation`
              : `The operationIds ${id} and ${other} become the same name: the importer renames the second operation`,
          ];
      }
    },
  }),
  defineRule({
    id: 'apim-body-discarded',
    summary: 'GET, HEAD and OPTIONS have no request body',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const { method, value, place, label, parameters } of operations) {
        if (!['get', 'head', 'options'].includes(method)) continue;
        const body = parameters.find((one) => one.in === 'body');
        if (value.requestBody !== undefined || body)
          yield [body?.place ?? place.at('requestBody'), `The request body of ${label} is discarded by the importer`];
      }
    },
  }),
  defineRule({
    id: 'apim-trace-operation',
    summary: 'No operation has the method TRACE',
    severity: 'warn',
    from: 'recommended',
    *check({ operations }) {
      for (const { method, place, label } of operations)
        if (method === 'trace') yield [place, `${label} is not imported: the importer does not know TRACE`];
    },
  }),
  defineRule({
    id: 'apim-callback',
    summary: 'Operations have no callbacks',
    severity: 'info',
    from: 'strict',
    once: true,
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ operations }) {
      for (const { value, place, label } of operations)
        if (value.callbacks !== undefined) yield [place.at('callbacks'), `The callbacks of ${label} are dropped`];
    },
  }),
];

function* ids({ operations }: OpenapiDocument): Iterable<readonly [string, (typeof operations)[number]['place']]> {
  for (const { value, place } of operations) {
    const id = stringOf(value.operationId);
    if (id !== undefined && hasText(id)) yield [id, place.at('operationId')];
  }
}
