import type { Check } from './change.ts';
import { specificationChecks } from './checks/specifications.ts';
import { gatewayChecks } from './gateway/checks.ts';

/** Every check, of specifications and of the gateway. */
export const breakingChecks: readonly Check[] = [...specificationChecks, ...gatewayChecks];
