import type { Setup, TestRequest } from './types.ts';

/** Properties as the file has them. */
type Written = Readonly<Record<string, unknown>>;

/** What a test starts with: what the file sets for all of its tests, with what the test sets over it. */
export function setupOf(file: Written, test: Written): Setup {
  const made: Record<string, unknown> = {};
  const request = joined(requestOf(file.request), requestOf(test.request), ['headers', 'query']);
  if (request) made.request = request;
  const caller = test.caller ?? file.caller;
  if (caller !== undefined) made.caller = isMap(test.caller) ? joined(file.caller, test.caller, ['claims']) : caller;
  for (const name of ['variables', 'namedValues', 'mocks']) {
    const both = joined(file[name], test[name]);
    if (both) made[name] = both;
  }
  const clock = test.clock ?? file.clock;
  return { ...made, ...(typeof clock === 'string' ? { clock } : {}) };
}

/** `GET /orders/1` in parts. */
function requestOf(written: unknown): TestRequest | undefined {
  if (typeof written !== 'string') return isMap(written) ? written : undefined;
  const [, method, place = ''] = /^(?:([A-Z]+) +)?(.*)$/.exec(written) ?? [];
  return { ...(method === undefined ? {} : { method }), ...(place.startsWith('/') ? { path: place } : { url: place }) };
}

/** Two maps as one; the maps at some of their names are joined too. */
function joined(one: unknown, other: unknown, inside: readonly string[] = []): Written | undefined {
  if (!isMap(one)) return isMap(other) ? other : undefined;
  if (!isMap(other)) return one;
  const inner = inside.flatMap((name) => {
    const both = joined(one[name], other[name]);
    return both ? [[name, both] as const] : [];
  });
  return { ...one, ...other, ...Object.fromEntries(inner) };
}

const isMap = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
