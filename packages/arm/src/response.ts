import type { ArmResponse } from './connection/transport.ts';
import { ArmError, type failureOf, isServiceMissing } from './error.ts';
import { parseJson } from './exact-number.ts';
import { isObject, type Payload } from './json.ts';

interface RequestName {
  readonly method: string;
  readonly path: string;
}

/**
 * The JSON of a response; some policy endpoints return the XML itself. The response to a write may be empty. The response to
 * a read may not: an empty resource would look like one that lost all its properties.
 *
 * @throws {ArmError} for everything else
 */
export function bodyOf(response: ArmResponse, asked: RequestName): Payload {
  const { text, status } = response;
  const known = parsed.get(response);
  if (known) return known;
  if (text.trim() === '' && asked.method !== 'GET') return {};
  if (text.trimStart().startsWith('<policies') || text.trimStart().startsWith('<fragment'))
    return { properties: { value: text } };
  try {
    const body = parseJson(text);
    if (isObject(body)) {
      parsed.set(response, body);
      return body;
    }
  } catch {
    // Falls through: the text is not JSON.
  }
  throw unexpected(
    asked,
    `${text.trim() === '' ? 'an empty body' : 'a body that is not JSON'}; check whether a proxy is in between`,
    status,
  );
}

/** A response is accepted by its body, which the caller then asks for. */
const parsed = new WeakMap<ArmResponse, Payload>();

/** @throws {ArmError} for a page of a proxy, which would look like an existing resource */
export function checkHead({ headers, status }: ArmResponse, asked: RequestName): void {
  if (headers.get('content-type')?.startsWith('text/html'))
    throw unexpected(asked, 'HTML; check whether a proxy is in between', status);
}

/**
 * The items of a page of a list and the link to the next page. An unexpected body is an error: a list that was cut off
 * must never look like a short list.
 *
 * @throws {ArmError}
 */
export function pageOf(
  { value, nextLink = null }: Payload,
  asked: RequestName,
): { readonly items: readonly Payload[]; readonly next: string | undefined } {
  if (!Array.isArray(value)) throw unexpected(asked, 'a list without a "value" array');
  if (!value.every(isObject)) throw unexpected(asked, 'a list with an item that is not an object');
  if (nextLink !== null && typeof nextLink !== 'string')
    throw unexpected(asked, 'a list whose nextLink is not a string');
  return { items: value, next: nextLink === null || nextLink === '' ? undefined : nextLink };
}

/** Resource Manager, vaults and storage do not redirect: a redirect comes from a proxy or a sign-in page. */
export function redirected({ headers }: ArmResponse, url: string): ReturnType<typeof failureOf> {
  const location = headers.get('location') ?? '';
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
  const to = location === '' ? 'elsewhere' : `to ${target?.host || 'something that is not a URL'}`;
  return { code: 'Redirected', message: `the response redirects ${to}, which is not followed: nothing was sent there` };
}

/** The error for a response that ARM does not give. */
export function unexpected(asked: RequestName, what: string, status = 200): ArmError {
  const message = status === 0 ? `not sent: ${what}` : `the service responded with ${what}`;
  return new ArmError({ status, code: 'UnexpectedAnswer', ...asked, message });
}

const denied = /^(CredentialUnavailable|AuthenticationRequired|AggregateAuthentication|Authentication)Error$/;
/** Codes of Node for a certificate that is not trusted. */
const untrusted =
  /^(ERR_TLS_CERT_|CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH)/;

/** Why there is no response. */
export function unreachable(error: Error): ReturnType<typeof failureOf> {
  if (denied.test(error.name))
    return {
      code: 'SignInFailed',
      message: `no credential worked (${firstLine(error)}); sign in (az login), set AZURE_CLIENT_ID and its companions, or AZURE_BEARER_TOKEN`,
    };
  if (error.name === 'TimeoutError') return { code: 'TimedOut', message: 'no response in time' };
  const causes = [error, error.cause].filter((one) => one instanceof Error);
  const message = causes.map(firstLine).join(': ');
  if (causes.some((one) => untrusted.test(String((one as NodeJS.ErrnoException).code))))
    return { code: 'CertificateRejected', message: `the certificate of the server is not trusted: ${message}` };
  return { code: 'Unreachable', message: `${message}; check the network, the proxy and the endpoint` };
}

const firstLine = ({ message }: Error) => message.split('\n')[0] ?? '';

/**
 * True when a 404 means that the resource itself does not exist. A missing resource group or service, or the page of a
 * proxy, does not mean that.
 */
export function isAbsence(error: unknown): boolean {
  if (!(error instanceof ArmError) || error.status !== 404) return false;
  if (error.method === 'HEAD') return true;
  return !isServiceMissing(error.code, error.reason);
}

/** The result, or undefined when the resource does not exist. */
export async function absentAsUndefined<Result>(result: Promise<Result>): Promise<Result | undefined> {
  try {
    return await result;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}
