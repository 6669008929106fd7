import { isObject, objectAt, textAt } from './json.ts';

/** An additional reason in an error of ARM. */
export interface ArmErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

/** The parts of an {@link ArmError}. */
export interface ArmFailure {
  /** HTTP status; 0 without a response. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details?: readonly ArmErrorDetail[];
  /** Id that the service gave the request. */
  readonly requestId?: string | undefined;
  /** Id that this client gave the request. */
  readonly clientRequestId?: string | undefined;
  /** Id of the run: all requests of a client have the same. */
  readonly correlationId?: string | undefined;
  readonly method: string;
  /** Path below the service, without its query. */
  readonly path: string;
  /** Host and port of the request. */
  readonly host?: string | undefined;
  readonly cause?: unknown;
}

/**
 * An error response of the service, or a service that cannot be reached. The message contains the request, the response and
 * the reason; it never contains a token, a signed URL or a request body.
 */
export class ArmError extends Error {
  override readonly name = 'ArmError';
  readonly status: number;
  readonly code: string;
  /** The message of the service. */
  readonly reason: string;
  readonly details: readonly ArmErrorDetail[];
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  readonly correlationId: string | undefined;
  readonly method: string;
  /** The resource: path below the service. */
  readonly path: string;
  readonly host: string | undefined;

  constructor(failure: ArmFailure) {
    const { status, code, message, details = [], method, path, host, cause } = failure;
    const clean = details.map((one) => ({ ...one, message: withoutQueries(one.message) }));
    const more = clean.map((one) => `${one.target ? `${one.target}: ` : ''}${one.message}`).join('; ');
    const reason = `${withoutQueries(message)}${more ? ` (${more})` : ''}`;
    const asked = `${method} ${path || 'the service'}${host === undefined ? '' : ` at ${host}`}`;
    const next = adviceFor(failure);
    super(
      `${asked}: ${status || 'no response'} ${code}: ${reason}${next === undefined ? '' : `. ${next}`}${idsOf(failure)}`,
      { cause },
    );
    this.status = status;
    this.code = code;
    this.reason = withoutQueries(message);
    this.details = clean;
    this.requestId = failure.requestId;
    this.clientRequestId = failure.clientRequestId;
    this.correlationId = failure.correlationId;
    this.method = method;
    this.path = path;
    this.host = host;
  }

  /** The same error with its texts changed, for example without secrets, and with other parts. */
  with(change: (text: string) => string, parts: Partial<Pick<ArmFailure, 'correlationId' | 'method'>> = {}): ArmError {
    const { status, code, method, path, host, requestId, clientRequestId, correlationId, cause } = this;
    return new ArmError({
      status,
      code: change(code),
      message: change(this.reason),
      details: this.details.map((one) => ({ ...one, code: change(one.code), message: change(one.message) })),
      ...{ requestId, clientRequestId, correlationId, method, path, host },
      ...parts,
      cause:
        cause instanceof Error && change(cause.message) !== cause.message
          ? Object.assign(new Error(change(cause.message)), { name: cause.name })
          : cause,
    });
  }
}

/** What support needs to find a request. */
function idsOf({ requestId, clientRequestId, correlationId }: ArmFailure): string {
  const ids = [
    ['request id', requestId],
    ['client request id', clientRequestId],
    ['correlation id', correlationId],
  ].flatMap(([name, id]) => (id === undefined ? [] : [`${name} ${id}`]));
  const text = ids.join(', ');
  return text === '' ? '' : `. ${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Advice for an error that is not about the resource itself. */
function adviceFor({ status, code, message, path, host }: ArmFailure): string | undefined {
  if (code === 'DeadlineExceeded')
    return 'Run the command again: it continues with what is missing. Raise --timeout if the service needs more time';
  if (code === 'OperationTimedOut') return `Check ${path} in the Azure portal, then run the command again`;
  if (code === 'Redirected')
    return 'If a proxy or a sign-in page is in between, sign in to it, set HTTPS_PROXY, or add the host to NO_PROXY; if Resource Manager has another address, pass it with --endpoint';
  if (code === 'Unreachable') return 'Run apimkit doctor, which checks each step of the connection';
  if (code === 'CertificateRejected')
    return 'If a proxy or an own certificate authority is in between, set NODE_EXTRA_CA_CERTS to the file with its certificate';
  if (status === 407)
    return 'The proxy requires a user and a password: set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, or add the host to NO_PROXY';
  if (host === undefined) return undefined;
  if (status === 401)
    return 'Sign in again (az login), or renew AZURE_BEARER_TOKEN; the account must belong to the tenant of the subscription';
  if (status === 403)
    return 'Check that the account has the role "API Management Service Reader Role" (to read) or "API Management Service Contributor" (to publish) on the service; apimkit doctor lists what its roles allow';
  if (status === 404 && (isServiceMissing(code, message) || !path.includes('/')))
    return 'Check --service-name, --resource-group, --subscription-id and --cloud';
  return undefined;
}

/** True when a 404 is about the service, its resource group or subscription, or from a proxy, and not about the resource. */
export function isServiceMissing(code: string, message: string): boolean {
  return (
    /^(ResourceGroup|Subscription|Tenant)NotFound$|^InvalidSubscriptionId$|^Unknown$/i.test(code) ||
    /Microsoft\.ApiManagement\/service\/[^/']+'? under resource group/i.test(message)
  );
}

/** Signed links contain their secret in the query. */
export const withoutQueries = (text: string) => text.replaceAll(/(https?:\/\/[^\s?'"]+)\?[^\s'"]*/g, '$1');

/**
 * Reads the error envelope of ARM; for other bodies, the message is their beginning.
 *
 * @param conceal removes secrets before a text is cut off, so that no part of a secret remains
 */
export function failureOf(
  body: string,
  conceal: (text: string) => string = (text) => text,
): Pick<ArmFailure, 'code' | 'message' | 'details'> {
  const parsed = parse(body);
  const error = isObject(parsed) && isObject(parsed.error) ? parsed.error : isObject(parsed) ? parsed : {};
  const details = Array.isArray(error.details) ? error.details : [];
  return {
    code: textAt(error, 'code') ?? 'Unknown',
    message:
      textAt(error, 'message') ??
      (isObject(parsed) ? 'no message' : conceal(body.trim()).slice(0, 200) || 'no message'),
    details: details.flatMap((one: unknown) => {
      const target = textAt(one, 'target');
      return [
        { code: textAt(one, 'code') ?? '', message: textAt(one, 'message') ?? '', ...(target ? { target } : {}) },
      ];
    }),
  };
}

/** True for the body of an error that ends in the middle, or before its start: every error of Resource Manager has one. */
export const isCutError = (body: string): boolean =>
  body.trim() === '' || (body.trimStart().startsWith('{') && parse(body) === undefined);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Gateways in between respond with HTML or an empty body.
    return undefined;
  }
}

/**
 * True when the service reports that its tier lacks the requested kind. A 405 or a 500 does not mean that: services that have
 * the kind also return them (Azure/apiops `Resource.Http.cs` treats them as absence, and loses files).
 */
export function isUnsupportedByTier(error: unknown): boolean {
  return error instanceof ArmError && error.code === 'MethodNotAllowedInPricingTier';
}

/** The message of the service for a list that it cannot return; a retry does not help. */
export const isInternal = (message: string) => message.includes('Request processing failed due to internal error');

/** The failed provisioning state in a body, or undefined. */
export function provisioningFailure(body: JsonBody): string | undefined {
  const state = textAt(objectAt(body, 'properties'), 'provisioningState') ?? textAt(body, 'status');
  return state !== undefined && /^(failed|canceled|cancelled)$/i.test(state) ? state : undefined;
}
type JsonBody = unknown;
