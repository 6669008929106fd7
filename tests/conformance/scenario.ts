import { findOperation } from '@apimkit/contract';
import type { DocumentedResponse, Example } from './examples.ts';
import { encodeSegment, relativeIds } from './ids.ts';
import type { Preparation } from './prepare.ts';
import { type Fields, isFields } from './values.ts';

/** Creates what has to exist before the request of an example, so that the service responds with a documented status. */
export async function prepare(example: Example, response: DocumentedResponse, preparation: Preparation): Promise<void> {
  const { operation, path, body, responses } = example;
  const documented = responses.find((one) => isFields(one.body))?.body;
  if (operation?.method === 'POST') return preparation.create(ownerOf(path), { properties: scalarsIn(documented) });
  await preparation.needsOf(path, documented);
  await preparation.references(path, body);
  if (operation?.method === 'PUT')
    return response.status === 201 || !isRepeated(example) ? undefined : preparation.create(path, body);
  if (response.status === 404 || isDeletedTwice(example, response)) return undefined;
  const items = itemsIn(documented);
  // A DELETE of what every service has, such as a template, needs a change to revert.
  if (!items) return preparation.create(path, documented ?? (operation?.method === 'DELETE' ? {} : undefined));
  for (const item of items) await prepareItem(path, item, preparation);
}

/** The items of a documented list. */
export const itemsIn = (body: unknown): readonly Fields[] | undefined =>
  isFields(body) && Array.isArray(body.value) ? body.value.filter(isFields) : undefined;

/** A PUT with 200 after one with 201, which has created the resource. */
const isRepeated = ({ operation }: Example) => operation?.statuses.includes(201);

/** A DELETE that documents 204 for a resource that does not exist. */
const isDeletedTwice = ({ operation, responses }: Example, { status }: DocumentedResponse) =>
  operation?.method === 'DELETE' && status === 204 && responses.some((one) => one.status !== 204);

/** The properties of a resource that an action returns: texts such as secrets. */
const scalarsIn = (body: unknown) =>
  isFields(body) ? Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value !== 'object')) : {};

/** The resource of an action: `namedValues/key` for `namedValues/key/listValue`. */
export function ownerOf(path: string): string {
  const segments = path.split('/');
  while (segments.length > 0 && !findOperation('PUT', segments.join('/'))) segments.pop();
  return segments.join('/');
}

/** Creates an item of a list, or what makes the service list it. */
async function prepareItem(list: string, item: Fields, preparation: Preparation): Promise<void> {
  for (const one of [item.operation, item.api, item.product]) {
    if (!isFields(one) || !isFields(item.tag)) continue;
    const tagged = pathOf(one);
    await preparation.create(tagged, { properties: one });
    return preparation.create(`${tagged}/tags/${encodeSegment(String(item.tag.name))}`);
  }
  const own = itemPath(list, item);
  if (!findOperation('PUT', own)) return undefined;
  await preparation.create(own, item);
  if (own.startsWith(`${list}/`)) return undefined;
  const association = associationOf(list, own);
  if (association !== undefined) await preparation.create(association);
}

/** The path of an item: below the list, or where its id is. */
export function itemPath(list: string, item: Fields): string {
  const direct = `${list}/${encodeSegment(String(item.name))}`;
  if (item.name !== undefined && findOperation('PUT', direct)) return direct;
  return pathOf(item);
}

/** The association behind a list of the other end: `products/p/apis/a` for the item `products/p` of `apis/a/products`. */
function associationOf(list: string, item: string): string | undefined {
  const [, ends = ''] = /^(\w+\/[^/]+)\/\w+$/.exec(list) ?? [];
  const association = `${item}/${ends}`;
  return ends !== '' && findOperation('PUT', association) ? association : undefined;
}

const pathOf = ({ id }: Fields) =>
  String(relativeIds(id ?? ''))
    .replace(/^\//, '')
    .split('/')
    .map(encodeSegment)
    .join('/');
