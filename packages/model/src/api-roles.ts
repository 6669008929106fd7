import type { ApiRole, KindEntry } from './kind.ts';
import { kinds } from './kinds/index.ts';

/**
 * The kind that has a role for APIs.
 *
 * @throws {TypeError} when no kind has it
 * @example
 * kindWithApiRole('offers').arm; // 'products/{product}'
 */
export function kindWithApiRole(role: ApiRole): KindEntry {
  const entry = kinds.find(({ apiRole }) => apiRole === role);
  if (!entry) throw new TypeError(`no kind has the API role ${role}`);
  return entry;
}
