import { defineRule, type PolicyRule } from './rule.ts';

/**
 * Completes a rule that a JavaScript module exports, with or without `defineRule`.
 *
 * @throws {TypeError} if it is not a rule
 */
export function ruleOfModule(given: unknown): PolicyRule {
  if (typeof given !== 'object' || given === null || !('id' in given) || typeof given.id !== 'string')
    throw new TypeError('A rule must be an object with an id');
  const { message, check } = given as { readonly message?: unknown; readonly check?: unknown };
  if (typeof message !== 'string') throw new TypeError(`The rule ${given.id} must have a message`);
  if (typeof check !== 'function') throw new TypeError(`The rule ${given.id} must have a function check`);
  return defineRule({
    ...{ family: 'style', severity: 'warning' },
    ...(given as { readonly id: string; readonly message: string; readonly check: () => [] }),
  });
}
