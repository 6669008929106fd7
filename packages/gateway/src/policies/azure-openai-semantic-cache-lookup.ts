import { definePolicy } from '../compile/policy.ts';
import { semanticLookup } from './llm/semantic-cache.ts';

export const azureOpenaiSemanticCacheLookup = definePolicy(
  semanticLookup('azure-openai-semantic-cache-lookup', 'azure-openai-semantic-cache-store'),
);
