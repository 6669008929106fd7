import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';

/** More calls than `max-count` at the same time fail with 429 (limit-concurrency-policy). */
export const limitConcurrency = definePolicy({
  name: 'limit-concurrency',
  support: 'runs',
  notes: 'The reason of the error is not documented.',
  compile(element, compiler) {
    const steps = compiler.steps(element.children);
    const key = compiler.requiredText(element, 'key');
    const most = compiler.int(element, 'max-count');
    if (!most) throw compiler.invalid(element, 'the attribute max-count is missing');
    return async (call) => {
      const { running } = call.runtime.state;
      const name = key(call);
      const others = running.get(name) ?? 0;
      if (others >= most(call))
        throw new PolicyError({
          source: 'limit-concurrency',
          reason: 'ConcurrencyLimitExceeded',
          message: 'Too many requests',
          status: 429,
        });
      running.set(name, others + 1);
      try {
        await steps(call);
      } finally {
        const left = (running.get(name) ?? 1) - 1;
        if (left > 0) running.set(name, left);
        else running.delete(name);
      }
    };
  },
});
