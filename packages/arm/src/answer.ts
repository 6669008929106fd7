import { ArmError, type failureOf, saysNoService } from './error.ts';
import { parseJson } from './exact-number.ts';
import { isObject, type Payload } from './json.ts';
import type { Answer } from './transport.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
}

/**
 * The JSON of an answer; some policy endpoints give the XML itself. A write may answer with nothing, a read may not: an
 * empty resource would look like one that lost all its properties.
 *
 * @throws {ArmError} for everything else
 */
export function bodyOf({ text, status }: Answer, asked: Asked): Payload {
  if (text.trim() === '' && asked.method !== 'GET') return {};
  if (text.trimStart().startsWith('<policies') || text.trimStart().startsWith('<fragment'))
    return { properties: { value: text } };
  try {
    const parsed = parseJson(text);
    if (isObject(parsed)) return parsed;
  } catch {
    // Falls through: an answer that is not JSON is no answer.
  }
  throw unexpected(
    asked,
    `${text.trim() === '' ? 'nothing' : 'something that is not JSON'}; is a proxy in between?`,
    status,
  );
}

/**
 * The items of a page of a list and the link to the next page. Whatever is odd about it is an error: a list that was cut
 * short must never look like a short list.
 *
 * @throws {ArmError}
 */
export function pageOf(
  { value, nextLink = null }: Payload,
  asked: Asked,
): { readonly items: readonly Payload[]; readonly next: string | undefined } {
  if (!Array.isArray(value)) throw unexpected(asked, 'a list without a "value" array');
  if (!value.every(isObject)) throw unexpected(asked, 'a list with an item that is not an object');
  if (nextLink !== null && typeof nextLink !== 'string') throw unexpected(asked, 'a list whose nextLink is not a text');
  return { items: value, next: nextLink === null || nextLink === '' ? undefined : nextLink };
}

/** Resource Manager, vaults and storage redirect nobody: following would take us where the service did not send us. */
export function redirected({ headers }: Answer): ReturnType<typeof failureOf> {
  const location = headers.get('location') ?? '';
  const to = URL.canParse(location) ? ` to ${new URL(location).host}` : '';
  return {
    code: 'Redirected',
    message: `the answer redirects${to}; refused. Is a proxy or a sign-in page in between?`,
  };
}

/** An answer that ARM would not give. */
export function unexpected(asked: Asked, what: string, status = 200): ArmError {
  const message = status === 0 ? `refused: ${what}` : `the service answered with ${what}`;
  return new ArmError({ status, code: 'UnexpectedAnswer', ...asked, message });
}

const denied = /^(CredentialUnavailable|AuthenticationRequired|AggregateAuthentication|Authentication)Error$/;

/** Why no answer came. */
export function unreachable(error: Error): ReturnType<typeof failureOf> {
  if (denied.test(error.name))
    return {
      code: 'SignInFailed',
      message: `no credential worked (${firstLine(error)}); sign in (az login), set AZURE_CLIENT_ID and its companions, or AZURE_BEARER_TOKEN`,
    };
  if (error.name === 'TimeoutError') return { code: 'TimedOut', message: 'no answer in time' };
  const cause = error.cause instanceof Error ? `: ${firstLine(error.cause)}` : '';
  return {
    code: 'Unreachable',
    message: `${firstLine(error)}${cause}; check the network, the proxy and the endpoint`,
  };
}

const firstLine = ({ message }: Error) => message.split('\n')[0] ?? '';

/**
 * True when a 404 says that the resource itself is not there: a missing group or service, or a page of some proxy, says
 * nothing about it.
 */
export function isAbsence(error: unknown): boolean {
  if (!(error instanceof ArmError) || error.status !== 404) return false;
  if (error.method === 'HEAD') return true;
  return !saysNoService(error.code, error.reason);
}

/** The result, or undefined when the resource is not there. */
export async function absentAsUndefined<Result>(result: Promise<Result>): Promise<Result | undefined> {
  try {
    return await result;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}
