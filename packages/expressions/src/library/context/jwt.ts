import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { JwtValue } from './tokens.ts';

/** Reads a token, with or without `Bearer ` before it; null if it is none. Its signature is not checked. */
export function readJwt(_run: Run, given: string | null): JwtValue | null {
  if (given === null) return null;
  throw new UnsupportedError('JSON web tokens are not read yet');
}
