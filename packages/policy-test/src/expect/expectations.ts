import type { CallResult } from '@apimkit/gateway';
import type { Expectations } from '../format/types.ts';
import { checkBody, checkJson } from './body.ts';
import { Check, type Mismatch } from './check.ts';
import { checkBackend, checkCalls } from './sent.ts';
import { checkText } from './text.ts';

/** The expectations that are not true of a call. */
export async function mismatchesOf(expected: Expectations, result: CallResult): Promise<readonly Mismatch[]> {
  const found: Mismatch[] = [];
  const check = new Check(found);
  const { response, exchanges, variables } = result;
  if (expected.status !== undefined && response.status !== expected.status)
    check.about('status').at('status').of('status').fail(String(expected.status), String(response.status));
  for (const [name, value] of Object.entries(expected.headers ?? {}))
    checkText(
      value,
      response.headers.get(name) ?? undefined,
      check.about(`header ${name}`).at('headers', name).of('header', `response ${name}`),
    );
  if (expected.body !== undefined)
    checkBody(expected.body, await response.clone().text(), check.about('body').at('body').of('body', 'response'));
  if (expected.backend !== undefined) checkBackend(expected.backend, exchanges, check.about('backend').at('backend'));
  for (const [name, value] of Object.entries(expected.variables ?? {})) {
    const actual = variables.get(name);
    // A variable that is null and one that was never set read the same with GetValueOrDefault.
    if (value !== null || (actual !== undefined && actual !== null))
      checkJson(value, actual, check.about(`variable ${name}`).at('variables', name).of('variable', name));
  }
  if (expected.calls) checkCalls(expected.calls, exchanges, check.about('call').at('calls'));
  return found;
}
