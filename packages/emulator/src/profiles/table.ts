import type { FaultKind } from './fault.ts';
import { apiLocks } from './faults/api-locks.ts';
import { droppedConnections } from './faults/dropped-connections.ts';
import { eventualConsistency } from './faults/eventual-consistency.ts';
import { expiredTokens } from './faults/expired-tokens.ts';
import { failedOperations } from './faults/failed-operations.ts';
import { failedPreconditions } from './faults/failed-preconditions.ts';
import { hangingResponses } from './faults/hanging-responses.ts';
import { htmlPages } from './faults/html-pages.ts';
import { latency } from './faults/latency.ts';
import { malformedBodies } from './faults/malformed-bodies.ts';
import { newWorkspaces } from './faults/new-workspaces.ts';
import { serverErrors } from './faults/server-errors.ts';
import { throttling } from './faults/throttling.ts';
import { tooManyRequests } from './faults/too-many-requests.ts';
import { unreachableManagement } from './faults/unreachable-management.ts';

/** All faults by name. */
export const faultTable = {
  latency,
  'hanging-responses': hangingResponses,
  'dropped-connections': droppedConnections,
  'html-pages': htmlPages,
  'malformed-bodies': malformedBodies,
  'expired-tokens': expiredTokens,
  throttling,
  'too-many-requests': tooManyRequests,
  'server-errors': serverErrors,
  'unreachable-management': unreachableManagement,
  'api-locks': apiLocks,
  'failed-preconditions': failedPreconditions,
  'eventual-consistency': eventualConsistency,
  'new-workspaces': newWorkspaces,
  'failed-operations': failedOperations,
} as const;

type Table = typeof faultTable;
type OptionsOf<Kind> = Kind extends FaultKind<infer Options> ? Options : never;

/** A fault of a profile: its name, and the options that differ from the defaults. */
export type Fault = {
  readonly [Name in keyof Table]: { readonly fault: Name } & Partial<OptionsOf<Table[Name]>>;
}[keyof Table];
