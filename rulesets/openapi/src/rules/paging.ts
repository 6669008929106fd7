import { type JsonObject, type OpenapiDocument, type Operation, objectOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const size =
  /^[$_]?(?:top|limit|max|count|size|(?:page|per)[_-]?(?:size|page|limit)|max[_-]?(?:results|items|page[_-]?size))$/i;
const place =
  /^[$_]?(?:skip|offset|start|page|cursor|after|before|(?:page|continuation|next)[_-]?(?:number|token|index|page|link)?)$/i;

/** The schema of what a GET answers on success, where that is JSON. */
function answer(specification: OpenapiDocument, operation: Operation): JsonObject | undefined {
  if (operation.method !== 'get') return undefined;
  for (const { status, value, place: where } of operation.responses) {
    if (status !== '200') continue;
    const content = objectOf(value.content);
    const media = objectOf(content['application/json'] ?? Object.values(content)[0]);
    return specification.follow(value.schema ?? media.schema, where)?.value;
  }
  return undefined;
}

/** Lists that grow. */
export const paging: readonly SpecificationRule[] = [
  defineRule({
    id: 'paging-missing',
    summary: 'Lists are read page by page',
    severity: 'info',
    from: 'strict',
    *check(specification) {
      for (const operation of specification.operations) {
        if (answer(specification, operation)?.type !== 'array') continue;
        const isPaged = operation.parameters.some((one) => size.test(one.name) || place.test(one.name));
        if (!isPaged) yield [operation.place, `${operation.label} gives a whole list, however long it becomes`];
      }
    },
  }),
  defineRule({
    id: 'paging-bare-array',
    summary: 'Lists are wrapped in an object',
    severity: 'info',
    from: 'strict',
    *check(specification) {
      for (const operation of specification.operations)
        if (answer(specification, operation)?.type === 'array')
          yield [operation.place, `${operation.label} gives a bare list, to which nothing can be added later`];
    },
  }),
  defineRule({
    id: 'paging-unbounded',
    summary: 'The size of a page has a maximum',
    severity: 'info',
    from: 'strict',
    *check(specification): Iterable<Finding> {
      for (const { value, place: where } of specification.parameters) {
        if (value.in !== 'query' || !size.test(wordOf(value.name))) continue;
        const schema = value.schema === undefined ? value : objectOf(specification.follow(value.schema, where)?.value);
        if (schema.maximum === undefined && schema.enum === undefined)
          yield [where, `The parameter ${wordOf(value.name)} has no maximum: a caller may ask for everything`];
      }
    },
  }),
];
