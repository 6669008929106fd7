import type { Check } from './change.ts';

/** Every check of specifications. */
export const breakingChecks: readonly Check[] = [];
