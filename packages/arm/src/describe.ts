import type { RequestEvent, WaitEvent } from './client-types.ts';

const statusText = (status: number) => status || 'no response';

/** A line about a request, for a log. */
export const describeRequest = ({ method, path, status, ms, attempt }: RequestEvent): string =>
  `${method} ${path} ${statusText(status)} ${Math.round(ms)} ms${attempt > 1 ? ` (attempt ${attempt})` : ''}`;

/** A line about waiting before the next attempt, for a log. */
export function describeWait({ ms, status, url }: WaitEvent): string {
  const seconds = ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000);
  return `waiting ${seconds} s: ${statusText(status)} from ${url}`;
}
