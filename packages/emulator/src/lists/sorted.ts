import { isObject, type JsonObject } from '@apimkit/openapi';
import { Refusal } from '../http/reply.ts';

/**
 * Sorts the items of a list by `$orderby`: fields with `asc` or `desc`, separated by commas.
 *
 * @param fields those that the list can be sorted by
 * @throws {Refusal} 400 for everything else
 */
export function sorted(items: readonly JsonObject[], order: string, fields: readonly string[]): readonly JsonObject[] {
  const keys = order.split(',').map((part) => {
    const [, name = '', direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    const field = fields.find((one) => one.toLowerCase() === name.toLowerCase());
    if (field === undefined)
      throw new Refusal(
        400,
        'ValidationError',
        `The $orderby '${order}' is not supported. This list can be sorted by ${fields.join(', ') || 'nothing'}.`,
      );
    return { field, sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
  });
  return [...items].sort((one, other) =>
    keys.reduce((found, { field, sign }) => found || sign * compared(textOf(one, field), textOf(other, field)), 0),
  );
}

const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function textOf(item: JsonObject, field: string): string {
  const { properties = null } = item;
  return String((isObject(properties) ? properties[field] : undefined) ?? item[field] ?? '').toLowerCase();
}
