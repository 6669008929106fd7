import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { wrongType } from '../../compile/reader.ts';
import type { Call } from '../../pipeline/call.ts';
import { addToWindow, slidingWindow } from '../limits/sliding-window.ts';
import { quotaPeriod } from './quota-period.ts';

/** A limit of tokens in a call. */
export interface TokenCounter {
  readonly most: number;
  readonly used: () => number;
  add(tokens: number): void;
  /** Milliseconds until tokens are free again. */
  readonly left: () => number;
}

type OfCall = (call: Call, key: string) => TokenCounter;

/** Compiles `tokens-per-minute`: a window that slides. */
export function perMinute(element: PolicyElement, compiler: Compiler): OfCall | undefined {
  const most = compiler.int(element, 'tokens-per-minute');
  if (!most) return undefined;
  return (call, key) => {
    const { state, clock } = call.runtime;
    const name = JSON.stringify([element.name, 'minute', key]);
    const window = () => slidingWindow(state, name, clock.now(), 60_000);
    return {
      most: most(call),
      used: () => window().used,
      left: () => window().left,
      add: (tokens) => addToWindow(state, name, clock.now(), tokens),
    };
  };
}

/** Compiles `token-quota` with its period. */
export function perPeriod(element: PolicyElement, compiler: Compiler): OfCall | undefined {
  const most = compiler.int(element, 'token-quota');
  if (!most) return undefined;
  const period = compiler.text(element, 'token-quota-period', 'Indefinite');
  return (call, key) => {
    const { state, clock } = call.runtime;
    const name = JSON.stringify([element.name, 'quota', key]);
    const times = () => {
      const found = quotaPeriod(period(call), clock.now());
      if (!found) throw wrongType(element, `The value of token-quota-period is invalid: ${period(call)}`);
      return found;
    };
    const counter = () => {
      const { start } = times();
      const known = state.counters.get(name);
      if (known?.start === start) return known;
      const made = { calls: 0, bytes: 0, start };
      state.counters.set(name, made);
      return made;
    };
    return {
      most: most(call),
      used: () => counter().calls,
      left: () => times().end - clock.now(),
      add: (tokens) => {
        counter().calls += tokens;
      },
    };
  };
}
