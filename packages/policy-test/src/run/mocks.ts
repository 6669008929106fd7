import type { BackendTarget, MockResponse } from '@apimkit/gateway';
import type { Scalar, Setup, TestResponse } from '../format/types.ts';

/** The mocks of a test as backends of a gateway. */
export const backendsOf = (mocks: Setup['mocks'] = {}): Readonly<Record<string, BackendTarget>> =>
  Object.fromEntries(
    Object.entries(mocks).map(([name, responses]) => [
      name,
      Array.isArray(responses) ? responses.map(responseOf) : responseOf(responses as TestResponse),
    ]),
  );

function responseOf({ status, headers, body, json, delay, fail }: TestResponse): MockResponse {
  const text = json === undefined ? body : JSON.stringify(json);
  const type = json === undefined ? {} : { 'Content-Type': 'application/json' };
  return {
    ...(status === undefined ? {} : { status }),
    headers: { ...type, ...textsOf(headers) },
    ...(text === undefined ? {} : { body: text }),
    ...(delay === undefined ? {} : { delay: milliseconds(delay) }),
    ...(fail === undefined ? {} : { error: fail }),
  };
}

/** Values as texts. */
export const textsOf = (values: Readonly<Record<string, Scalar>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

const milliseconds = (duration: string): number => Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1000);
