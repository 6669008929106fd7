import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';
import { completionOf, promptOf } from './llm/messages.ts';

/** Blocks prompts with 403; the test decides which (llm-content-safety-policy). */
export const llmContentSafety = definePolicy({
  name: 'llm-content-safety',
  support: 'fake',
  notes: 'The test decides which texts are blocked; without it none is. The message and the reason are not documented.',
  compile(element, compiler) {
    compiler.required(element, 'backend-id');
    return (call) => {
      const isRequest = call.section === 'inbound' || call.section === 'backend';
      const text = isRequest ? promptOf(call.request.body).text : completionOf(call.ownResponse.body);
      const isBlocked = call.runtime.options.fakes?.contentSafety?.(text) === true;
      call.recorder?.note(element, isBlocked ? 'blocked' : 'allowed');
      if (!isBlocked) return;
      throw new PolicyError({
        source: 'llm-content-safety',
        reason: 'ContentSafetyBlocked',
        message: 'Request failed content safety check.',
        status: 403,
      });
    };
  },
});
