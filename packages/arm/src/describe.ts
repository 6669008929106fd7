import type { ExchangeEvent, RequestEvent, WaitEvent, WaitReason } from './client-types.ts';
import { durationText } from './duration.ts';

const statusText = (status: number) => status || 'no response';

/** A line about a request, for a log. */
export const describeRequest = ({ method, path, status, ms, attempt }: RequestEvent): string =>
  `${method} ${path} ${statusText(status)} ${Math.round(ms)} ms${attempt > 1 ? ` (attempt ${attempt})` : ''}`;

const reasons: Readonly<Record<WaitReason, string>> = {
  throttled: 'the service limits the requests',
  quota: 'the service has no requests left for this account',
  locked: 'another operation on the resource is in progress',
  'not-visible': 'what was written is not visible yet',
  changed: 'the resource was changed at the same time',
  unavailable: 'the service is not available',
  unreadable: 'the response cannot be read',
  operation: 'the operation is in progress',
  response: 'the response has not arrived yet',
};

/** A line about a wait, for a log. */
export function describeWait(event: WaitEvent): string {
  const { seconds, until, method, resource, host } = event;
  const end = seconds > 60 ? `, until ${until.toISOString().slice(11, 19)}Z` : '';
  const place = resource.startsWith(`${host}/`) ? '' : ` at ${host}`;
  return `waiting ${durationText(seconds * 1000)}${end}: ${method} ${resource || 'the service'}${place}: ${describeWaitReason(event)}`;
}

/**
 * Returns the reason of a wait, for a line about progress.
 *
 * @example
 * createArmClient({ ...options, onWait: (wait) => console.error(describeWaitReason(wait)) }); // the service limits the requests (429 …)
 */
export const describeWaitReason = ({ why, status, code }: WaitEvent): string =>
  `${reasons[why]}${code === '' ? '' : ` (${statusText(status)} ${code})`}`;

/** Lines about a request and its response, for a log. */
export function describeExchange(event: ExchangeEvent): string {
  const { method, url, status, failure, ms, attempt, requestHeaders, responseHeaders, sent, received } = event;
  const lines = (mark: string, headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `${mark} ${name}: ${value}`);
  return [
    `${method} ${url}${attempt > 1 ? ` (attempt ${attempt})` : ''}`,
    ...lines('>', requestHeaders),
    ...(sent > 0 ? [`> (${sent} characters)`] : []),
    `< ${statusText(status)} in ${Math.round(ms)} ms${failure === undefined ? '' : `: ${failure}`}`,
    ...lines('<', responseHeaders),
    ...(received > 0 ? [`< (${received} characters)`] : []),
  ].join('\n');
}
