import { definePolicy } from '../compile/policy.ts';
import { semanticStore } from './llm/semantic-cache.ts';

export const azureOpenaiSemanticCacheStore = definePolicy(semanticStore('azure-openai-semantic-cache-store'));
