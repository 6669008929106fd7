import { runsOf } from '../../calls.ts';
import { ends } from '../../kit.ts';
import type { LintedElement } from '../../linted-element.ts';
import type { LintedExpression, LintedPolicy } from '../../linted-policy.ts';
import { defineBuiltIn } from '../../rule.ts';

/** Who gets the body after a section. */
const readers: Readonly<Record<string, { readonly words: string; readonly sections: RegExp }>> = {
  Request: { words: 'the backend', sections: /^(inbound|backend)$/ },
  Response: { words: 'the caller', sections: /^(backend|outbound)$/ },
};

export const bodyConsumed = defineBuiltIn({
  id: 'body-consumed',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'An expression reads the body without keeping it, so the body is empty afterwards',
  message: 'Reading the body here leaves it empty for {reader}',
  help: 'Use {call}',
  *check(policy) {
    for (const expression of policy.expressions)
      for (const { whose, as, start, end } of consumedIn(expression, policy.text)) {
        const reader = readers[whose];
        const { section } = expression.element;
        if (!reader || (section !== undefined && !reader.sections.test(section))) continue;
        if (!isReplaced(policy, expression.element))
          yield { start, end, values: { reader: reader.words, call: `${as}(preserveContent: true)` } };
      }
  },
});

/**
 * Reads of a body that do not keep it. A computed argument can keep it. The call is read from the text, because the grammar can parse
 * `As<T>(true)["a"]` as two comparisons.
 */
function* consumedIn({ chains, end: expressionEnd }: LintedExpression, text: string) {
  for (const { names, indexed, start, end } of chains) {
    const [root, whose = '', body, method = ''] = names;
    if (indexed || names.length !== 4 || root !== 'context' || body !== 'Body') continue;
    const call = /\.\s*((As)\s*(?:<|&lt;)[^()]*(?:>|&gt;)|(AsFormUrlEncodedContent))\s*\(([^()]*)\)/.exec(
      text.slice(start, expressionEnd),
    );
    const [, as = '', plain, form, argument = ''] = call ?? [];
    if ((plain ?? form) !== method) continue;
    if (/^\s*(?:(?:preserveContent\s*:)?\s*false\s*)?$/.test(argument))
      yield { whose, as: as.replaceAll(/\s/g, '').replace('&lt;', '<').replace('&gt;', '>'), start, end };
  }
}

/** Whether the body that is read is not forwarded: another body replaces it, or nothing is forwarded. */
function isReplaced(policy: LintedPolicy, element: LintedElement): boolean {
  const isOwnBody = [element, ...element.ancestors].some(
    ({ name, parent }) => name === 'return-response' || (name === 'set-body' && !/^send-/.test(parent?.name ?? '')),
  );
  if (isOwnBody) return true;
  const isAfter = (one: LintedElement) => one.start > element.start && one.section === element.section;
  const isSet = policy
    .named('set-body')
    .some((one) => isAfter(one) && !one.ancestors.some(({ name }) => /^send-/.test(name)));
  const isEnd = policy.named(...ends).some((one) => isAfter(one) && one.parent?.name === one.section);
  return isSet || isEnd || isReplacedByIncluders(policy);
}

/** Whether every policy that includes this fragment sets a body after it. */
function isReplacedByIncluders(policy: LintedPolicy): boolean {
  if (policy.kind !== 'fragment' || policy.calls.length === 0) return false;
  return policy.calls.every((call) => {
    const runs = runsOf(call);
    const last = runs.findLastIndex(({ element }) => element.origin.file === policy.file);
    const { section } = runs[last] ?? {};
    return runs
      .slice(last + 1)
      .some(({ element: { name }, section: other }) => other === section && (name === 'set-body' || ends.has(name)));
  });
}
