import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import type { Step } from '../compile/step.ts';
import { fixedWindow } from './limits/fixed-window.ts';
import { limitedPart } from './limits/limited-part.ts';
import { quotaCheck, transferred } from './limits/quota-check.ts';
import { afterwards } from './shared/afterwards.ts';

/** Limits the calls and the bytes of a subscription; calls without one are not limited (quota-policy). */
export const quota = definePolicy({
  name: 'quota',
  support: 'runs',
  notes:
    'Periods begin at 1970, since the artifacts do not contain the start of a subscription. Only bodies count as bandwidth.',
  compile(element, compiler) {
    if (!element.attributes.has('renewal-period'))
      throw compiler.invalid(element, 'the attribute renewal-period is missing');
    const parts = [element, ...element.children, ...element.children.flatMap(({ children }) => children)];
    const limits = parts.map((part) => limitOf(element, part, compiler));
    return (call) => {
      for (const limit of limits) limit(call);
    };
  },
});

function limitOf(element: PolicyElement, part: PolicyElement, compiler: Compiler): Step {
  const check = quotaCheck(part, compiler, 'quota');
  const period = compiler.int(part.attributes.has('renewal-period') ? part : element, 'renewal-period', 0);
  const scope = limitedPart(element, part, compiler);
  return (call) => {
    const key = scope(call);
    if (key === undefined) return;
    const { state, clock } = call.runtime;
    const length = period(call) * 1000;
    const start = call.subscriber.subscription?.createdDate ?? 0;
    const window = fixedWindow(state, key, clock.now(), start, length);
    check(call, window);
    window.counter.calls += 1;
    afterwards(call, (ended) => {
      fixedWindow(state, key, clock.now(), start, length).counter.bytes += transferred(ended);
    });
  };
}
