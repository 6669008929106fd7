import { definePolicy } from '../compile/policy.ts';
import { tokenLimit } from './llm/token-limit.ts';

export const llmTokenLimit = definePolicy(tokenLimit('llm-token-limit'));
