import { defineRule } from '../../rule.ts';

/** A nested repetition takes for ever on some texts. */
export const regexWithoutLimit = defineRule({
  id: 'regex-without-limit',
  family: 'expressions',
  severity: 'warning',
  message: 'A nested repetition takes for ever on some texts',
  help: 'Simplify the pattern, or give a timeout',
  *check(policy) {
    for (const { chains } of policy.expressions)
      for (const { names, args, start, end } of chains)
        if (
          names[0] === 'Regex' &&
          args.some((arg) => /\([^)]*[+*][^)]*\)[+*]/.test(arg)) &&
          !args.some((arg) => /TimeSpan/.test(arg))
        )
          yield { start, end };
  },
});
