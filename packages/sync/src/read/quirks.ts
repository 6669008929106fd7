import { ArmError, type GetOptions } from '@apimkit/arm';
import type { KindEntry } from '@apimkit/model';

/**
 * True for a response that means either that a resource does not exist or that the request failed, for kinds where the
 * service uses one status for both.
 */
export const isAmbiguous = ({ statusWhenAbsent }: KindEntry, error: unknown): boolean =>
  statusWhenAbsent !== undefined && error instanceof ArmError && error.status === statusWhenAbsent;

/** True when a list shows less of a resource than a GET: a policy in its encoded format only, or no document. */
export const isListedInPart = ({ document, listOmits }: KindEntry): boolean =>
  document === 'policy' || listOmits.length > 0;

/**
 * Options of a GET: without a format the service encodes policies once more, and a status that means absence is not worth
 * another attempt.
 */
export const readOptions = ({ document, statusWhenAbsent }: KindEntry): GetOptions => ({
  ...(document === 'policy' ? { query: { format: 'rawxml' } } : {}),
  ...(statusWhenAbsent === undefined ? {} : { final: [statusWhenAbsent] }),
});
