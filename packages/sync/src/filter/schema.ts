import { type KindEntry, kinds } from '@apimkit/model';
import { sectionsBelow } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';

/** The JSON Schema of filter files, made from the kinds. */
export function filterSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Filter of the resources to extract or publish',
    type: 'object',
    additionalProperties: false,
    properties: {
      apimServiceName: { type: 'string', description: 'A setting of the toolkit; not used by apimkit' },
      ...sectionsOf(undefined),
      ...Object.fromEntries(
        oldKeys.map((key) => [key, { type: 'array', items: { type: 'string' }, deprecated: true }]),
      ),
    },
    definitions: Object.fromEntries(kinds.map((entry) => [entry.kind, itemSchema(entry)])),
  };
}

const oldKeys = sectionsBelow().flatMap(({ entry }) => {
  const last = /\{(\w+)\}$/.exec(entry.arm)?.[1];
  return last === undefined ? [] : [`${last}Names`];
});

const sectionsOf = (parent: KindEntry | undefined): JsonObject =>
  Object.fromEntries(
    sectionsBelow(parent).map(({ key, entry }) => [
      key,
      {
        type: ['array', 'null'],
        description: 'Absent: all. Empty: none. A name includes every revision; * and ? are wildcards',
        items: { $ref: `#/definitions/${entry.kind}` },
      },
    ]),
  );

function itemSchema(entry: KindEntry): JsonObject {
  const below = sectionsOf(entry);
  const nested = { type: ['object', 'null'], additionalProperties: false, properties: below };
  return Object.keys(below).length === 0
    ? { type: ['string', 'number'] }
    : { anyOf: [{ type: ['string', 'number'] }, { type: 'object', maxProperties: 1, additionalProperties: nested }] };
}
