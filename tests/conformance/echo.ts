import { parseAddress } from '@apimkit/model';
import { relativeIds } from './ids.ts';
import { type Fields, isFields } from './values.ts';

/**
 * Finds the values that were sent and that the documentation repeats in the response, but the service does not.
 *
 * @param path - The resource.
 * @returns Their paths.
 */
export function notEchoed(path: string, sent: unknown, documented: unknown, received: unknown): readonly string[] {
  const setByService = readOnlyOf(path);
  const missing = compare(relativeIds(sent), relativeIds(documented), relativeIds(received), '');
  return missing.filter((one) => !setByService.some((other) => one === other || one.startsWith(`${other}.`)));
}

/** Properties that the service sets although the contract does not mark them. */
function readOnlyOf(path: string): readonly string[] {
  const address = parseAddress(path);
  return address?.type === 'resource' ? address.id.entry.readOnly : [];
}

function compare(sent: unknown, documented: unknown, received: unknown, path: string): readonly string[] {
  if (isFields(sent) && isFields(documented))
    return Object.keys(sent).flatMap((name) =>
      compare(
        sent[name],
        documented[name],
        isFields(received) ? received[name] : undefined,
        path === '' ? name : `${path}.${name}`,
      ),
    );
  if (Array.isArray(sent) && Array.isArray(documented) && sent.some(isFields))
    return sent.flatMap((one, index) =>
      compare(one, documented[index], Array.isArray(received) ? received[index] : undefined, `${path}.${index}`),
    );
  if (sent === null || sent === undefined || isMasked(sent) || !isSame(sent, documented)) return [];
  return isSame(sent, received) ? [] : [path];
}

/** The documentation hides secrets. */
const isMasked = (value: unknown) => typeof value === 'string' && value.includes('****');

/** Equal as JSON. Times are equal when they are the same time, and texts of XML when their elements are. */
const isSame = (one: unknown, other: unknown): boolean => normal(one) === normal(other);

function normal(value: unknown): string {
  const text = typeof value === 'string' ? value : undefined;
  if (text !== undefined && /^\d{4}-\d\d-\d\dT/.test(text)) return String(Date.parse(text));
  // The service formats policies.
  if (text?.trim().startsWith('<'))
    return text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([<>]) ?/g, '$1')
      .trim();
  return JSON.stringify(value) ?? '';
}

/** The item of a received list that a documented item describes. */
export function sameItem(documented: Fields, received: readonly Fields[]): Fields | undefined {
  const names = ['name', 'apiId', 'id'].filter((key) => documented[key] !== undefined);
  const text = (value: unknown) => String(relativeIds(value)).toLowerCase();
  return received.find((one) =>
    names.some((key) => one[key] !== undefined && text(one[key]) === text(documented[key])),
  );
}
