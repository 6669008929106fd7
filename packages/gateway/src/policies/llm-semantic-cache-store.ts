import { definePolicy } from '../compile/policy.ts';
import { semanticStore } from './llm/semantic-cache.ts';

export const llmSemanticCacheStore = definePolicy(semanticStore('llm-semantic-cache-store'));
