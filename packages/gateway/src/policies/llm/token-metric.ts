import type { PolicyBehaviour } from '../../compile/policy.ts';
import { dimensionsOf } from '../shared/dimensions.ts';
import { approximation, type TokenUsage, usageOf } from './tokens.ts';

const metrics: Readonly<Record<string, readonly [name: string, of: keyof Omit<TokenUsage, 'isEstimated'>]>> = {
  'total-tokens': ['Total Tokens', 'total'],
  'prompt-tokens': ['Prompt Tokens', 'prompt'],
  'completion-tokens': ['Completion Tokens', 'completion'],
};

/** `azure-openai-emit-token-metric` and `llm-emit-token-metric`: three metrics for each call (azure-openai-emit-token-metric-policy). */
export const tokenMetric = (name: string): PolicyBehaviour => ({
  name,
  support: 'fake',
  notes: `The metrics are captured. ${approximation}`,
  compile(element, compiler) {
    const namespace = compiler.text(element, 'namespace', 'API Management');
    const type = compiler.text(element, 'value-type', 'all');
    const dimensions = dimensionsOf(element, compiler);
    return (call) => {
      const properties = { namespace: namespace(call), ...dimensions(call) };
      call.responded.push((ended) => {
        const usage = usageOf(ended);
        for (const [key, [metric, of]] of Object.entries(metrics))
          if (['all', key].includes(type(ended)))
            ended.events.push({ kind: 'metric', policy: name, name: metric, value: usage[of], properties });
      });
    };
  },
});
