import { runsOf } from '../../calls.ts';
import { chainsOf } from '../../kit.ts';
import type { LintedExpression, LintedPolicy } from '../../linted-policy.ts';
import { defineBuiltIn } from '../../rule.ts';

export const nullableContext = defineBuiltIn({
  id: 'nullable-context',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A member of context that can be null is used without a null check',
  message: 'context.{name} is null for some calls{where}, but is used without a null check',
  help: 'Use context.{name}?.…',
  *check(policy) {
    for (const expression of policy.expressions) {
      const tested = new Set(
        expression.chains.filter((chain) => chain.tested || chain.guarded[2]).map(({ names }) => names[1]),
      );
      for (const { names, guarded, start, end, tested: own } of chainsOf(expression, 'context')) {
        const [, name = '', member] = names;
        if (
          !/^(User|Subscription|Product)$/.test(name) ||
          member === undefined ||
          guarded[2] ||
          own ||
          tested.has(name)
        )
          continue;
        const where = whereNull(policy, expression, name);
        if (where === undefined) continue;
        yield { start, end, values: { name, where } };
        break;
      }
    }
  },
});

/** Where a member can be null, for the message; undefined if every call has it. */
function whereNull(policy: LintedPolicy, { element }: LintedExpression, name: string): string | undefined {
  // The policy of a product runs for calls through that product.
  if (name === 'Product' && policy.scope === 'product') return undefined;
  if (name !== 'Subscription' || policy.calls.length === 0) return '';
  // A call that is rejected because it has no key goes to on-error.
  const isOnError = (call: LintedPolicy['calls'][number]) =>
    policy.kind === 'fragment'
      ? runsOf(call).some((run) => run.section === 'on-error' && run.element.origin.file === policy.file)
      : element.section === 'on-error';
  const open = policy.calls.find((call) => !call.needsSubscription || isOnError(call));
  return open && (policy.kind === 'fragment' ? ` of ${open.name}` : '');
}
