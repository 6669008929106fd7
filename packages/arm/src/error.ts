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

  constructor({ status, code, message, details = [], requestId, method, path, cause }: ArmFailure) {
    const clean = details.map((one) => ({ ...one, message: withoutQueries(one.message) }));
    const more = clean.map((one) => `${one.target ? `${one.target}: ` : ''}${one.message}`).join('; ');
    const id = requestId === undefined ? '' : `. Request id ${requestId}`;
    const reason = `${withoutQueries(message)}${more ? ` (${more})` : ''}`;
    super(`${method} ${path || 'the service'}: ${status || 'no answer'} ${code}: ${reason}${id}`, { cause });
    this.status = status;
    this.code = code;
    this.reason = withoutQueries(message);
    this.details = clean;
    this.requestId = requestId;
    this.method = method;
    this.path = path;
  }
}

/** Signed links carry their secret in the query. */
const withoutQueries = (text: string) => text.replaceAll(/(https?:\/\/[^\s?'"]+)\?[^\s'"]*/g, '$1');

/** Reads ARM's error envelope; other bodies give their beginning. */
export function failureOf(body: string): Pick<ArmFailure, 'code' | 'message' | 'details'> {
  const parsed = parse(body);
  const error = isObject(parsed) && isObject(parsed.error) ? parsed.error : isObject(parsed) ? parsed : {};
  const details = Array.isArray(error.details) ? error.details : [];
  return {
    code: textAt(error, 'code') ?? 'Unknown',
    message: textAt(error, 'message') ?? (isObject(parsed) ? 'no message' : body.trim().slice(0, 200) || 'no message'),
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
 * True when the tier of the service does not have the kind that was asked for. Services answer 400
 * MethodNotAllowedInPricingTier, older api-versions 405, and some lists a 500 (Azure/apiops `Resource.Http.cs`).
 */
export function isUnsupportedByTier(error: unknown): boolean {
  if (!(error instanceof ArmError)) return false;
  if (error.code === 'MethodNotAllowedInPricingTier') return true;
  if (error.status === 405 && error.method === 'GET') return true;
  return error.status === 500 && isInternal(error.reason);
}

/** The service's words for a list that it cannot give; asking again does not help. */
export const isInternal = (message: string) => message.includes('Request processing failed due to internal error');

/** The provisioning failure inside a body, if it says one. */
export function provisioningFailure(body: JsonBody): string | undefined {
  const state = textAt(objectAt(body, 'properties'), 'provisioningState') ?? textAt(body, 'status');
  return state !== undefined && /^(failed|canceled|cancelled)$/i.test(state) ? state : undefined;
}
type JsonBody = unknown;
