import type { PolicyBehaviour } from '../../compile/policy.ts';
import { Body } from '../../message/body.ts';
import { Fields } from '../../message/fields.ts';
import { GatewayResponse } from '../../message/response.ts';
import { GatewayState } from '../../state/state.ts';
import { promptOf } from './messages.ts';

/** `azure-openai-semantic-cache-lookup` and `llm-semantic-cache-lookup`, with the name of the policy that stores. */
export const semanticLookup = (name: string, store: string): PolicyBehaviour => ({
  name,
  support: 'fake',
  notes:
    'The test provides the stored response of a prompt; otherwise only the same prompt is found. No embeddings are requested.',
  compile(element, compiler) {
    for (const attribute of ['score-threshold', 'embeddings-backend-id']) compiler.required(element, attribute);
    const ignoresSystem = compiler.flag(element, 'ignore-system-messages', false);
    const most = compiler.int(element, 'max-message-count', Number.POSITIVE_INFINITY);
    const varies = compiler.children(element, 'vary-by').map((one) => compiler.content(one));
    return (call) => {
      const { messages, text } = promptOf(call.request.body);
      const kept = messages.filter(({ role }) => !ignoresSystem(call) || role !== 'system');
      if (kept.length > most(call)) {
        call.recorder?.note(element, `skipped: ${kept.length} messages`);
        return;
      }
      const prompt = messages.length > 0 ? kept.map((one) => one.text).join('\n') : text;
      const { options, state, clock } = call.runtime;
      call.promptKey = JSON.stringify([store, call.api.name, prompt, varies.map((one) => one(call))]);
      const given = options.fakes?.semanticCache;
      const found = given
        ? storedResponse(given(prompt))
        : GatewayState.read(state.responses, call.promptKey, clock.now())?.copy();
      call.recorder?.decided(element, found ? 'hit' : 'miss');
      if (found) call.useCached(found, store);
    };
  },
});

const storedResponse = (body: string | undefined) =>
  body === undefined
    ? undefined
    : new GatewayResponse(200, undefined, new Fields([['Content-Type', 'application/json']]), new Body(body));

/** `azure-openai-semantic-cache-store` and `llm-semantic-cache-store`. */
export const semanticStore = (name: string): PolicyBehaviour => ({
  name,
  support: 'fake',
  notes: 'The cache is in memory, by the text of the prompt.',
  compile(element, compiler) {
    compiler.required(element, 'duration');
    const duration = compiler.int(element, 'duration', 0);
    return (call) => {
      const { promptKey, response, runtime } = call;
      if (promptKey === undefined || response?.statusCode !== 200) return;
      const now = runtime.clock.now();
      GatewayState.write(runtime.state.responses, promptKey, response.copy(), now + duration(call) * 1000, now);
    };
  },
});
