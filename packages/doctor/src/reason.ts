import { ArmError } from '@apimkit/arm';

/** Why a request failed, without the advice and the ids of its error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ArmError)) return error instanceof Error ? error.message : String(error);
  const last = lastOf(error);
  return `${last.status || 'no response'} ${last.code}: ${last.reason}`;
}

/** The last response of a request that was repeated until its time was over. */
export const lastOf = (error: ArmError): ArmError =>
  error.code === 'DeadlineExceeded' && error.cause instanceof ArmError ? error.cause : error;
