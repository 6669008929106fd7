import { isObject, type JsonObject } from '@apimkit/openapi';
import type { Call } from '../../pipeline/call.ts';
import { completionOf, eventsOf, promptOf } from './messages.ts';

/** The tokens of a call. */
export interface TokenUsage {
  readonly prompt: number;
  readonly completion: number;
  readonly total: number;
  /** They do not come from the backend. */
  readonly isEstimated: boolean;
}

/** An approximation: the service counts with the tokenizer of the model, this with 4 characters for each token. */
export const estimatedTokens = (text: string): number => Math.ceil(text.length / 4);

/** For the notes of policies. */
export const approximation =
  'Tokens are those of `usage` in the response; otherwise 4 characters are counted as one token.';

/** The tokens of a call with its response: of `usage`, where the backend has it (llm-token-limit-policy, "Usage notes"). */
export function usageOf({ request, response }: Call): TokenUsage {
  const events = response ? eventsOf(response.body) : [];
  const usage = events.findLast((event) => isObject(event.usage ?? null))?.usage as JsonObject | undefined;
  if (usage) {
    const prompt = numberOf(usage.prompt_tokens ?? usage.input_tokens);
    const completion = numberOf(usage.completion_tokens ?? usage.output_tokens);
    return { prompt, completion, total: numberOf(usage.total_tokens) || prompt + completion, isEstimated: false };
  }
  const prompt = estimatedTokens(promptOf(request.body).text);
  const completion = response ? estimatedTokens(completionOf(response.body)) : 0;
  return { prompt, completion, total: prompt + completion, isEstimated: true };
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
