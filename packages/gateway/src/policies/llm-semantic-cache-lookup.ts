import { definePolicy } from '../compile/policy.ts';
import { semanticLookup } from './llm/semantic-cache.ts';

export const llmSemanticCacheLookup = definePolicy(
  semanticLookup('llm-semantic-cache-lookup', 'llm-semantic-cache-store'),
);
