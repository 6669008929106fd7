import { definePolicy } from '../compile/policy.ts';
import { tokenMetric } from './llm/token-metric.ts';

export const llmEmitTokenMetric = definePolicy(tokenMetric('llm-emit-token-metric'));
