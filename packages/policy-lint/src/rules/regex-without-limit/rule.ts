import { defineBuiltIn } from '../../rule.ts';

export const regexWithoutLimit = defineBuiltIn({
  id: 'regex-without-limit',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'A regular expression with nested repetition can run forever',
  help: 'Simplify the pattern, or add a timeout',
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
