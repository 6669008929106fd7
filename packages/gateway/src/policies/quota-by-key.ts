import { definePolicy } from '../compile/policy.ts';
import type { Call } from '../pipeline/call.ts';
import { fixedWindow } from './limits/fixed-window.ts';
import { quotaCheck, transferred } from './limits/quota-check.ts';
import { afterwards } from './shared/afterwards.ts';

/** Keys that a call has counted: several policies with one key count it once (quota-by-key-policy). */
const counted = new WeakMap<Call, Set<string>>();

/** `first-period-start` without the attribute: `0001-01-01T00:00:00Z`. */
const firstStart = Date.parse('0001-01-01T00:00:00Z');

/** Limits the calls and the bytes by a key (quota-by-key-policy). */
export const quotaByKey = definePolicy({
  name: 'quota-by-key',
  support: 'runs',
  notes: 'Only bodies count as bandwidth.',
  compile(element, compiler) {
    const check = quotaCheck(element, compiler, 'quota-by-key');
    const key = compiler.requiredText(element, 'counter-key');
    const counts = compiler.flag(element, 'increment-condition', true);
    const amount = compiler.int(element, 'increment-count', 1);
    const period = compiler.int(element, 'renewal-period');
    if (!period) throw compiler.invalid(element, 'the attribute renewal-period is missing');
    const start = compiler.text(element, 'first-period-start');
    return (call) => {
      const { state, clock } = call.runtime;
      const name = JSON.stringify([element.name, key(call)]);
      const first = start ? Date.parse(start(call)) : firstStart;
      const window = () =>
        fixedWindow(state, name, clock.now(), Number.isNaN(first) ? firstStart : first, period(call) * 1000);
      check(call, window());
      afterwards(call, (ended) => {
        const done = counted.get(ended) ?? new Set();
        if (done.has(name) || !counts(ended)) return;
        counted.set(ended, done.add(name));
        const { counter } = window();
        counter.calls += amount(ended);
        counter.bytes += transferred(ended);
      });
    };
  },
});
