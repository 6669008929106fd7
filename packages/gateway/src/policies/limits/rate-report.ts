import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { PolicyError } from '../../errors.ts';
import type { Call } from '../../pipeline/call.ts';
import { typedVariable } from '../shared/typed-variable.ts';

/** How a policy reports a rate: in headers of the response and in variables. */
export interface RateReport {
  remaining(call: Call, calls: number): void;
  total(call: Call, calls: number): void;
  /** The error of a rate that is exceeded. */
  exceeded(call: Call, milliseconds: number): PolicyError;
}

/**
 * Compiles the attributes with names of headers and variables (rate-limit-by-key-policy, "Attributes"). The seconds in the message are those of
 * the header.
 */
export function rateReport(element: PolicyElement, compiler: Compiler, source: string): RateReport {
  const name = (attribute: string) => element.attributes.get(attribute)?.text;
  const retryHeader = name('retry-after-header-name') ?? 'Retry-After';
  const retryVariable = typedVariable(element, compiler, 'retry-after-variable-name', 'int');
  const remainingVariable = typedVariable(element, compiler, 'remaining-calls-variable-name', 'int');
  const header = (call: Call, attribute: string, value: number) => {
    const given = name(attribute);
    if (given !== undefined) call.afterwards.push((ended) => ended.ownResponse.headers.set(given, [String(value)]));
  };
  return {
    remaining: (call, calls) => {
      header(call, 'remaining-calls-header-name', calls);
      remainingVariable?.(call, String(calls));
    },
    total: (call, calls) => header(call, 'total-calls-header-name', calls),
    exceeded: (call, milliseconds) => {
      const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
      retryVariable?.(call, String(seconds));
      return new PolicyError({
        source,
        reason: 'RateLimitExceeded',
        message: 'Rate limit is exceeded',
        status: 429,
        shown: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
        headers: [[retryHeader, String(seconds)]],
      });
    },
  };
}
