import { definePolicy } from '../compile/policy.ts';
import { tokenLimit } from './llm/token-limit.ts';

export const azureOpenaiTokenLimit = definePolicy(tokenLimit('azure-openai-token-limit'));
