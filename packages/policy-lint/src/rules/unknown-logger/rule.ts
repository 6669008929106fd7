import { policyReferences } from '@apimkit/policy';
import { hint } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const unknownLogger = defineBuiltIn({
  id: 'unknown-logger',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A logger does not exist',
  message: 'Logger {name} does not exist',
  help: '{hint}',
  needs: ['repository'],
  *check(policy) {
    if (!policy.repository?.loggers) return;
    const known = [...(policy.repository?.loggers ?? [])];
    const names = new Set(known.map((name) => name.toLowerCase()));
    for (const { role, name, start, end } of policyReferences(policy.text))
      if (role === 'logger-id' && !names.has(name.toLowerCase()))
        yield { start, end, values: { name, hint: hint(name, known) } };
  },
});
