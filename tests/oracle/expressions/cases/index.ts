import { operators } from './operators.ts';

/** Expressions of our own by area. Code that starts with `{` is a block. */
export const areas: Readonly<Record<string, readonly string[]>> = { operators };

/** The expression as a policy has it. */
export const sourceOf = (code: string): string => (code.startsWith('{') ? `@${code}` : `@(${code})`);
