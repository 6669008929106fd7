import { definePolicy } from '../compile/policy.ts';
import { wrongType } from '../compile/reader.ts';
import { dimensionsOf } from './shared/dimensions.ts';

export const emitMetric = definePolicy({
  name: 'emit-metric',
  support: 'fake',
  notes: 'The metrics are captured.',
  compile(element, compiler) {
    const name = compiler.requiredText(element, 'name');
    const value = compiler.text(element, 'value', '1');
    const namespace = compiler.text(element, 'namespace', 'API Management');
    const dimensions = dimensionsOf(element, compiler);
    return (call) => {
      const amount = Number(value(call));
      if (Number.isNaN(amount)) throw wrongType(element, `The value of value is invalid: ${value(call)}`);
      call.events.push({
        kind: 'metric',
        policy: 'emit-metric',
        name: name(call),
        value: amount,
        properties: { namespace: namespace(call), ...dimensions(call) },
      });
    };
  },
});
