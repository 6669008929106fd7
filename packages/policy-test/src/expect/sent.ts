import { count } from '@apimkit/diagnostics';
import { type Exchange, isNamed } from '@apimkit/gateway';
import type { Expectations, SentMatch } from '../format/types.ts';
import { checkBody } from './body.ts';
import { Check, type Mismatch } from './check.ts';
import { checkText } from './text.ts';

/** Checks what the backend received: the last request of `forward-request`. */
export function checkBackend(expected: 'none' | SentMatch, exchanges: readonly Exchange[], check: Check): void {
  const forwarded = exchanges.filter(({ policy }) => policy === 'forward-request');
  const last = forwarded.at(-1);
  if (expected === 'none') {
    if (last) check.of('sent', last.url).fail('no request', requestText(last));
    return;
  }
  const { times, ...parts } = expected;
  if (times !== undefined && forwarded.length !== times)
    check.about('times').at('times').fail(String(times), String(forwarded.length));
  if (times === 0) return;
  if (last) checkSent(parts, last, check);
  // Without a request, the response is what shows why.
  else check.of('status').fail('a request', 'no request');
}

/** Checks that requests were sent, or were not. */
export function checkCalls(
  expected: NonNullable<Expectations['calls']>,
  exchanges: readonly Exchange[],
  check: Check,
): void {
  for (const [index, one] of expected.entries()) {
    const { to, times, ...parts } = typeof one === 'string' ? { to: one, times: undefined } : one;
    const found = exchanges.filter((exchange) => isNamed(to, exchange) && isSent(parts, exchange));
    const isMade = times === undefined ? found.length > 0 : found.length === times;
    const all = exchanges.length === 0 ? '' : `; sent: ${exchanges.map(requestText).join(', ')}`;
    const [first] = found;
    if (!isMade)
      (first ? check.of('sent', first.url) : check)
        .about(to)
        .at(index)
        .fail(times === undefined ? 'at least one request' : countText(times), `${countText(found.length)}${all}`);
  }
}

/** Whether a request is as expected. */
function isSent(expected: SentMatch, exchange: Exchange): boolean {
  const found: Mismatch[] = [];
  checkSent(expected, exchange, new Check(found));
  return found.length === 0;
}

function checkSent({ method, url, headers = {}, body }: SentMatch, sent: Exchange, check: Check): void {
  if (method !== undefined) checkText(method, sent.method, check.about('method').at('method').of('method'));
  if (url !== undefined) checkText(url, sent.url, check.about('url').at('url').of('url'));
  for (const [name, value] of Object.entries(headers)) {
    const values = [...sent.headers].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    checkText(
      value,
      values?.join(', '),
      check.about(`header ${name}`).at('headers', name).of('header', `request ${name}`),
    );
  }
  if (body !== undefined)
    checkBody(body, new TextDecoder().decode(sent.body), check.about('body').at('body').of('body', 'request'));
}

const countText = (times: number): string => (times === 0 ? 'no request' : count(times, 'request'));

const requestText = ({ method, url }: Exchange): string => `${method} ${url}`;
