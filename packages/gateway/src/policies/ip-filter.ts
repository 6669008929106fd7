import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import type { Reader } from '../compile/reader.ts';
import { PolicyError } from '../errors.ts';
import { addressNumber } from '../message/ip-address.ts';

/** Allows or forbids addresses of callers (ip-filter-policy). The messages: api-management-error-handling-policies. */
export const ipFilter = definePolicy({
  name: 'ip-filter',
  support: 'runs',
  compile(element, compiler) {
    const action = compiler.requiredText(element, 'action');
    const ranges = element.children.map((child) => rangeOf(child, compiler));
    if (ranges.length === 0) throw compiler.invalid(element, 'it needs address or address-range');
    return (call) => {
      const { ipAddress } = call.request;
      const caller = addressNumber(ipAddress);
      if (caller === undefined)
        throw denied('FailedToParseCallerIP', 'Failed to establish IP address for the caller. Access denied.');
      const isListed = ranges.some((range) => {
        const [from, to] = range(call);
        return from !== undefined && to !== undefined && caller >= from && caller <= to;
      });
      const isForbidding = action(call) === 'forbid';
      if (isForbidding && isListed) throw denied('CallerIpBlocked', 'Caller IP address is blocked. Access denied.');
      if (!isForbidding && !isListed)
        throw denied('CallerIpNotAllowed', `Caller IP address ${ipAddress} is not allowed. Access denied.`);
    };
  },
});

type Range = readonly [from: bigint | undefined, to: bigint | undefined];

function rangeOf(child: PolicyElement, compiler: Compiler): Reader<Range> {
  if (child.name === 'address') {
    const address = compiler.content(child);
    return (call) => {
      const number = addressNumber(address(call));
      return [number, number];
    };
  }
  if (child.name !== 'address-range') throw compiler.invalid(child, 'ip-filter does not allow it');
  const [from, to] = [compiler.requiredText(child, 'from'), compiler.requiredText(child, 'to')];
  return (call) => [addressNumber(from(call)), addressNumber(to(call))];
}

const denied = (reason: string, message: string) =>
  new PolicyError({ source: 'ip-filter', reason, message, status: 403, shown: 'Forbidden' });
