import type { HostValues } from '@apimkit/expressions';
import type { Fields } from '../message/fields.ts';
import type { TraceChange } from './trace.ts';
import type { Traced } from './traced.ts';

/** What policies can change, at one moment. */
export interface Snapshot {
  readonly method: string;
  readonly url: string;
  readonly backend: string;
  readonly status: string;
  readonly bodies: Readonly<Record<'request' | 'response', Uint8Array>>;
  readonly headers: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, unknown>;
}

/** The state of a call. */
export function snapshotOf({ request, response, backend, variables }: Traced): Snapshot {
  return {
    method: request.method,
    url: request.href,
    backend: backend ?? '',
    status: response ? `${response.statusCode} ${response.statusReason}`.trim() : '',
    bodies: { request: request.body?.bytes ?? nothing, response: response?.body.bytes ?? nothing },
    headers: new Map([...texts('request', request.headers), ...(response ? texts('response', response.headers) : [])]),
    variables: new Map(variables),
  };
}

const nothing = new Uint8Array();

const texts = (message: string, fields: Fields) =>
  [...fields].map(([name, values]) => [`${message} ${name}`, values.join(', ')] as const);

/** The changes between two moments. */
export function changesBetween(before: Snapshot, after: Snapshot, values: HostValues): readonly TraceChange[] {
  const single = (['method', 'url', 'backend', 'status'] as const).flatMap((what): readonly TraceChange[] =>
    before[what] === after[what] ? [] : [{ what, before: before[what], after: after[what] }],
  );
  const bodies = (['request', 'response'] as const).flatMap((name): readonly TraceChange[] => {
    const [old, now] = [before.bodies[name], after.bodies[name]];
    if (isSame(old, now)) return [];
    return [{ what: 'body', name, before: `${old.length} bytes`, after: `${now.length} bytes` }];
  });
  return [
    ...single,
    ...bodies,
    ...differences('header', before.headers, after.headers, String),
    ...differences('variable', before.variables, after.variables, (value) => textOf(values.toJson(value))),
  ];
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));

function differences(
  what: 'header' | 'variable',
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  show: (value: unknown) => string,
): readonly TraceChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly TraceChange[] => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now && before.has(name) === after.has(name)) return [];
    return [
      {
        what,
        name,
        ...(before.has(name) ? { before: shortened(show(old)) } : {}),
        ...(after.has(name) ? { after: shortened(show(now)) } : {}),
      },
    ];
  });
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const shortened = (text: string) => (text.length > 500 ? `${text.slice(0, 497)}...` : text);
