import { definePolicy } from '../compile/policy.ts';
import { tokenMetric } from './llm/token-metric.ts';

export const azureOpenaiEmitTokenMetric = definePolicy(tokenMetric('azure-openai-emit-token-metric'));
