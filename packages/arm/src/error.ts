import { isObject, objectAt, textAt } from './json.ts';

/** One of the reasons that ARM gives beside the main one. */
export interface ArmErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

/** What {@link ArmError} is made of. */
export interface ArmFailure {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details?: readonly ArmErrorDetail[];
  readonly requestId?: string;
  readonly method: string;
  /** Path below the service, without its query. */
  readonly path: string;
  /** Who was asked, with the port. */
  readonly host?: string;
  readonly cause?: unknown;
}

/**
 * The service said no, or could not be reached. The message says what was asked, what came back and why; it never holds
 * a token, a signed URL or a request body.
 */
export class ArmError extends Error {
  override readonly name = 'ArmError';
  readonly status: number;
  readonly code: string;
  /** The service's own words. */
  readonly reason: string;
  readonly details: readonly ArmErrorDetail[];
  readonly requestId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;

  constructor({ status, code, message, details = [], requestId, method, path, host, cause }: ArmFailure) {
    const clean = details.map((one) => ({ ...one, message: withoutQueries(one.message) }));
    const more = clean.map((one) => `${one.target ? `${one.target}: ` : ''}${one.message}`).join('; ');
    const id = requestId === undefined ? '' : `. Request id ${requestId}`;
    const reason = `${withoutQueries(message)}${more ? ` (${more})` : ''}`;
    const asked = `${method} ${path || 'the service'}${host === undefined ? '' : ` at ${host}`}`;
    const next = host === undefined ? undefined : adviceFor(status, code, message, path);
    super(`${asked}: ${status || 'no answer'} ${code}: ${reason}${id}${next === undefined ? '' : `. ${next}`}`, {
      cause,
    });
    this.status = status;
    this.code = code;
    this.reason = withoutQueries(message);
    this.details = clean;
    this.requestId = requestId;
    this.method = method;
    this.path = path;
    this.host = host;
  }

  /** The same error with its texts changed, e.g. by what takes secrets out. */
  with(change: (text: string) => string): ArmError {
    const { status, code, method, path, cause } = this;
    return new ArmError({
      status,
      code: change(code),
      message: change(this.reason),
      details: this.details.map((one) => ({ ...one, code: change(one.code), message: change(one.message) })),
      ...(this.requestId === undefined ? {} : { requestId: this.requestId }),
      method,
      path,
      ...(this.host === undefined ? {} : { host: this.host }),
      cause:
        cause instanceof Error && change(cause.message) !== cause.message
          ? Object.assign(new Error(change(cause.message)), { name: cause.name })
          : cause,
    });
  }
}

/** What the reader can do about a refusal of Resource Manager that says nothing of the resource itself. */
function adviceFor(status: number, code: string, message: string, path: string): string | undefined {
  if (status === 401)
    return 'Sign in again (az login), or renew AZURE_BEARER_TOKEN; the account must belong to the tenant of the subscription';
  if (status === 403)
    return 'Check that the account has the role "API Management Service Reader Role" (to read) or "API Management Service Contributor" (to publish) on the service';
  if (status === 404 && (saysNoService(code, message) || !path.includes('/')))
    return 'Check --service-name, --resource-group, --subscription-id and --cloud';
  return undefined;
}

/** True when a 404 is about the service or what holds it, or from some proxy, and not about the resource asked for. */
export function saysNoService(code: string, message: string): boolean {
  return (
    /^(ResourceGroup|Subscription|Tenant)NotFound$|^InvalidSubscriptionId$|^Unknown$/i.test(code) ||
    /Microsoft\.ApiManagement\/service\/[^/']+'? under resource group/i.test(message)
  );
}

/** Signed links carry their secret in the query. */
const withoutQueries = (text: string) => text.replaceAll(/(https?:\/\/[^\s?'"]+)\?[^\s'"]*/g, '$1');

/**
 * Reads ARM's error envelope; other bodies give their beginning.
 *
 * @param conceal takes secrets out before a text is cut, so that no half of one is left
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

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Gateways in between answer with HTML or nothing.
    return undefined;
  }
}

/**
 * True when the service says that its tier does not have the kind that was asked for. A 405 or a 500 does not say so:
 * both also come from services that have it (Azure/apiops `Resource.Http.cs` takes them for absence, and loses files).
 */
export function isUnsupportedByTier(error: unknown): boolean {
  return error instanceof ArmError && error.code === 'MethodNotAllowedInPricingTier';
}

/** The service's words for a list that it cannot give; asking again does not help. */
export const isInternal = (message: string) => message.includes('Request processing failed due to internal error');

/** The provisioning failure inside a body, if it says one. */
export function provisioningFailure(body: JsonBody): string | undefined {
  const state = textAt(objectAt(body, 'properties'), 'provisioningState') ?? textAt(body, 'status');
  return state !== undefined && /^(failed|canceled|cancelled)$/i.test(state) ? state : undefined;
}
type JsonBody = unknown;
