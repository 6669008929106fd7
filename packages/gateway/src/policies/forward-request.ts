import { forward } from '../backends/forward.ts';
import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';

/** Sends the request to the backend and waits for its response (forward-request-policy). */
export const forwardRequest = definePolicy({
  name: 'forward-request',
  support: 'runs',
  notes:
    'Bodies are in memory: `buffer-request-body` and `buffer-response` change nothing, and HTTP 2 is not used. A time-out is 500 for the caller (MicrosoftDocs/azure-docs, issue 109013).',
  compile(element, compiler) {
    const seconds = compiler.int(element, 'timeout', 300);
    const milliseconds = compiler.int(element, 'timeout-ms');
    const follows = compiler.flag(element, 'follow-redirects', false);
    const fails = compiler.flag(element, 'fail-on-error-status-code', false);
    return async (call) => {
      const timeout = milliseconds ? milliseconds(call) : seconds(call) * 1000;
      const { graphql } = call;
      const response = graphql ? await graphql(call) : await forward(call, element, timeout, follows(call));
      call.response = response;
      if (!fails(call) || response.statusCode < 400) return;
      // The backend's own response is in context.Response of on-error.
      throw new PolicyError({
        source: 'forward-request',
        reason: 'BackendResponseError',
        message: `The backend responded with the status code ${response.statusCode}.`,
        response,
      });
    };
  },
});
