import { definePolicy } from '../compile/policy.ts';
import { rateReport } from './limits/rate-report.ts';
import { addToWindow, slidingWindow } from './limits/sliding-window.ts';
import { afterwards } from './shared/afterwards.ts';

/**
 * Limits the rate of calls by a key; all policies with the same value of the key share a counter (rate-limit-by-key-policy). A condition or count
 * that is an expression is evaluated when there is a response, so the limit is noticed by the next call.
 */
export const rateLimitByKey = definePolicy({
  name: 'rate-limit-by-key',
  support: 'runs',
  notes: 'The service counts in each unit of a region, so its limits are not exact; here they are.',
  compile(element, compiler) {
    for (const name of ['calls', 'renewal-period', 'counter-key']) compiler.required(element, name);
    const calls = compiler.int(element, 'calls', 0);
    const period = compiler.int(element, 'renewal-period', 0);
    const key = compiler.requiredText(element, 'counter-key');
    const counts = compiler.flag(element, 'increment-condition', true);
    const amount = compiler.int(element, 'increment-count', 1);
    const isLater = ['increment-condition', 'increment-count'].some(
      (name) => !compiler.isConstant(element.attributes.get(name)),
    );
    const report = rateReport(element, compiler, 'rate-limit-by-key');
    return (call) => {
      const { state, clock } = call.runtime;
      const name = JSON.stringify([element.name, key(call)]);
      const most = calls(call);
      const { used, left } = slidingWindow(state, name, clock.now(), period(call) * 1000);
      const own = isLater || !counts(call) ? 0 : amount(call);
      report.total(call, most);
      report.remaining(call, Math.max(0, most - used - own));
      if (used >= most) throw report.exceeded(call, left);
      if (own > 0) addToWindow(state, name, clock.now(), own);
      if (isLater)
        afterwards(call, (ended) => {
          if (counts(ended)) addToWindow(state, name, clock.now(), amount(ended));
        });
    };
  },
});
