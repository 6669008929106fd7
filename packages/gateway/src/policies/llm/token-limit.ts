import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { PolicyBehaviour } from '../../compile/policy.ts';
import { PolicyError } from '../../errors.ts';
import type { Call } from '../../pipeline/call.ts';
import { typedVariable } from '../shared/typed-variable.ts';
import { promptOf } from './messages.ts';
import { perMinute, perPeriod, type TokenCounter } from './token-counters.ts';
import { approximation, estimatedTokens, usageOf } from './tokens.ts';

/** `azure-openai-token-limit` and `llm-token-limit` (llm-token-limit-policy). */
export const tokenLimit = (name: string): PolicyBehaviour => ({
  name,
  support: 'runs',
  notes: `${approximation} The reasons of errors are not documented.`,
  compile(element, compiler) {
    const key = compiler.requiredText(element, 'counter-key');
    const estimates = compiler.flag(element, 'estimate-prompt-tokens', false);
    const limits = [perMinute(element, compiler), perPeriod(element, compiler)];
    if (!limits.some((limit) => limit)) throw compiler.invalid(element, 'it needs tokens-per-minute or token-quota');
    const report = reportOf(element, compiler);
    return (call) => {
      const [minute, quota] = limits.map((limit) => limit?.(call, key(call)));
      const { text, isStreaming } = promptOf(call.request.body);
      const isEstimated = estimates(call) || isStreaming;
      const estimate = isEstimated ? estimatedTokens(text) : 0;
      if (isEstimated) call.recorder?.note(element, `the prompt is estimated: ${estimate} tokens`);
      for (const counter of [minute, quota])
        if (counter && isExceeded(counter, estimate)) throw report.exceeded(call, counter === quota, counter.left());
      for (const counter of [minute, quota]) counter?.add(estimate);
      report.consumed(call, estimate, false);
      report.remaining(call, minute, quota);
      call.responded.push((ended) => {
        const { total, isEstimated: isGuess } = usageOf(ended);
        ended.recorder?.note(element, `${total} tokens${isGuess ? ', estimated' : ''}`);
        for (const counter of [minute, quota]) counter?.add(total - estimate);
        report.consumed(ended, total, true);
        report.remaining(ended, minute, quota);
      });
    };
  },
});

const isExceeded = ({ most, used }: TokenCounter, estimate: number): boolean =>
  estimate > 0 ? used() + estimate > most : used() >= most;

/** Compiles the names of headers and variables (llm-token-limit-policy, "Attributes"). */
function reportOf(element: PolicyElement, compiler: Compiler) {
  const both = (what: string) => {
    const header = element.attributes.get(`${what}-header-name`)?.text;
    const variable = typedVariable(element, compiler, `${what}-variable-name`, 'int');
    return (call: Call, value: number, hasHeader = true) => {
      variable?.(call, String(value));
      if (header !== undefined && hasHeader)
        call.afterwards.push((ended) => ended.ownResponse.headers.set(header, [String(value)]));
    };
  };
  const [consumed, tokens, quotaTokens] = [
    both('tokens-consumed'),
    both('remaining-tokens'),
    both('remaining-quota-tokens'),
  ];
  const rest = ({ most, used }: TokenCounter) => Math.max(0, most - used());
  const header = element.attributes.get('retry-after-header-name')?.text ?? 'Retry-After';
  const variable = typedVariable(element, compiler, 'retry-after-variable-name', 'int');
  return {
    exceeded: (call: Call, isQuota: boolean, milliseconds: number) => {
      const seconds = Number.isFinite(milliseconds) ? Math.max(1, Math.ceil(milliseconds / 1000)) : undefined;
      if (seconds !== undefined) variable?.(call, String(seconds));
      const again = seconds === undefined ? '' : ` Try again in ${seconds} seconds.`;
      const message = `Token ${isQuota ? 'quota' : 'limit'} is exceeded.${again}`;
      return new PolicyError({
        source: element.name,
        reason: isQuota ? 'TokenQuotaExceeded' : 'TokenLimitExceeded',
        message,
        status: isQuota ? 403 : 429,
        headers: seconds === undefined ? [] : [[header, String(seconds)]],
      });
    },
    consumed,
    remaining: (call: Call, minute: TokenCounter | undefined, quota: TokenCounter | undefined) => {
      if (minute) tokens(call, rest(minute));
      if (quota) quotaTokens(call, rest(quota));
    },
  };
}
