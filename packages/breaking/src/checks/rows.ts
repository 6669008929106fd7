import type { Check, Direction, Level } from '../change.ts';

/** One check: id, level, message. */
export type Row = readonly [id: string, level: Level, message: string];
/** One check for each way: what it is called behind `request-` and `response-`, its level in each, message. */
export type BothWays = readonly [name: string, request: Level, response: Level, message: string];

/** Checks that look one way. */
export const oneWay = (direction: Direction, rows: readonly Row[]): readonly Check[] =>
  rows.map(([id, level, message]) => ({ id, level, direction, message }));

/** The checks of schemas: what is harmless in what callers send may break what they get back, and the reverse. */
export const bothWays = (rows: readonly BothWays[]): readonly Check[] =>
  rows.flatMap(([name, request, response, message]) => [
    { id: `request-${name}`, level: request, direction: 'request', message: `${message} (request)` } as const,
    { id: `response-${name}`, level: response, direction: 'response', message: `${message} (response)` } as const,
  ]);
