import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import type { Step } from '../compile/step.ts';
import { limitedPart } from './limits/limited-part.ts';
import { rateReport } from './limits/rate-report.ts';
import { addToWindow, slidingWindow } from './limits/sliding-window.ts';

/**
 * Limits the rate of calls of a subscription; calls without one are not limited. The limits of the policy, of its APIs and of its operations are
 * independent (rate-limit-policy).
 */
export const rateLimit = definePolicy({
  name: 'rate-limit',
  support: 'runs',
  notes: 'The service counts in each unit of a region, so its limits are not exact; here they are.',
  compile(element, compiler) {
    const limits = [element, ...element.children, ...element.children.flatMap(({ children }) => children)]
      .filter(({ attributes }) => attributes.has('calls') && attributes.has('renewal-period'))
      .map((part) => limitOf(element, part, compiler));
    return (call) => {
      for (const limit of limits) limit(call);
    };
  },
});

function limitOf(element: PolicyElement, part: PolicyElement, compiler: Compiler): Step {
  const calls = compiler.int(part, 'calls', 0);
  const period = compiler.int(part, 'renewal-period', 0);
  const report = rateReport(part, compiler, 'rate-limit');
  const scope = limitedPart(element, part, compiler);
  return (call) => {
    const key = scope(call);
    if (key === undefined) return;
    const { state, clock } = call.runtime;
    const length = period(call) * 1000;
    const { used, left } = slidingWindow(state, key, clock.now(), length);
    report.total(call, calls(call));
    report.remaining(call, Math.max(0, calls(call) - used - 1));
    if (used >= calls(call)) throw report.exceeded(call, left);
    addToWindow(state, key, clock.now(), 1);
  };
}
