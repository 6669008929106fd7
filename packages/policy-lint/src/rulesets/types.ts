import type { Severity } from '@apimkit/diagnostics';

/** For every rule, how bad its findings are, or `off`: each rule stands in each ruleset on purpose. */
export type Ruleset = Readonly<Record<string, Severity | 'off'>>;
