import { valueText } from '../compile/value-text.ts';
import type { Fields } from '../message/fields.ts';
import type { TraceChange } from './trace.ts';
import type { Traced } from './traced.ts';

/** What policies can change, at one moment. */
export interface Snapshot {
  readonly method: string;
  readonly url: string;
  readonly backend: string;
  readonly status: string;
  readonly body: string;
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
    body: `request ${request.body?.size ?? 0}, response ${response?.body.size ?? 0} bytes`,
    headers: new Map([...texts('request', request.headers), ...(response ? texts('response', response.headers) : [])]),
    variables: new Map(variables),
  };
}

const texts = (message: string, fields: Fields) =>
  [...fields].map(([name, values]) => [`${message} ${name}`, values.join(', ')] as const);

/** The changes between two moments. */
export function changesBetween(before: Snapshot, after: Snapshot): readonly TraceChange[] {
  const single = (['method', 'url', 'backend', 'status', 'body'] as const).flatMap((what): readonly TraceChange[] =>
    before[what] === after[what] ? [] : [{ what, before: before[what], after: after[what] }],
  );
  return [
    ...single,
    ...differences('header', before.headers, after.headers),
    ...differences('variable', before.variables, after.variables),
  ];
}

function differences(
  what: 'header' | 'variable',
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly TraceChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly TraceChange[] => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now && before.has(name) === after.has(name)) return [];
    return [
      {
        what,
        name,
        ...(before.has(name) ? { before: shortened(old) } : {}),
        ...(after.has(name) ? { after: shortened(now) } : {}),
      },
    ];
  });
}

const shortened = (value: unknown) => {
  const text = valueText(value);
  return text.length > 500 ? `${text.slice(0, 497)}...` : text;
};
