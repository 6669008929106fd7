import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';
import type { Call } from '../../pipeline/call.ts';

/** Dimensions whose value the service knows (emit-metric-policy, "Default dimension names that may be used without value"). */
const known: Readonly<Record<string, Reader<string | undefined>>> = {
  'API ID': (call) => call.api.name,
  'Operation ID': (call) => call.operation?.name,
  'Product ID': (call) => call.product?.name,
  'User ID': (call) => call.subscriber.user?.id,
  'Subscription ID': (call) => call.subscriber.subscription?.id,
  Location: (call) => call.context.deployment.region,
  'Gateway ID': (call) => call.context.deployment.gatewayId,
};

/** The `dimension` elements of a metric. */
export function dimensionsOf(element: PolicyElement, compiler: Compiler): Reader<Readonly<Record<string, string>>> {
  const readers = compiler.children(element, 'dimension').map((dimension) => {
    const name = compiler.requiredText(dimension, 'name');
    return [name, compiler.text(dimension, 'value')] as const;
  });
  return (call: Call) =>
    Object.fromEntries(
      readers.map(([name, value]) => [name(call), (value ? value(call) : known[name(call)]?.(call)) ?? '']),
    );
}
