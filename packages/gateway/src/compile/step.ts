import type { Call } from '../pipeline/call.ts';

/** What a policy does in a call. Only what waits returns a promise: a promise for each element would take most of the time of a call. */
export type Step = (call: Call) => void | Promise<void>;
