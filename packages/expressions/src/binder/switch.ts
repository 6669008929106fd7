import type { SyntaxNode } from '@apimkit/policy';
import type { Binder } from './binder.ts';
import type { Evaluate, Execute } from './frame.ts';
import { type Match, pattern } from './patterns.ts';
import { invalid, unsupported } from './problem.ts';
import type { Scope } from './scope.ts';
import { childrenOf, field } from './syntax.ts';

interface Section {
  readonly match: Match | undefined;
  readonly guard: Evaluate | undefined;
  readonly body: readonly Execute[];
}

/** `switch`. Labels without statements go to those of the next label; `goto case` is not supported. */
export function switchStatement(binder: Binder, node: SyntaxNode, scope: Scope): Execute {
  const inner = scope.inner();
  const value = binder.value(field(node, 'value'), inner);
  const sections = childrenOf(field(node, 'body')).map((one): Section => {
    const own = inner.inner();
    const children = childrenOf(one);
    const isDefault = one.children[0]?.text === 'default';
    const label = isDefault ? undefined : children[0];
    const when = children.find(({ type }) => type === 'when_clause');
    const match = label ? pattern(binder, label, value.type, own) : undefined;
    const guard = when
      ? binder.as(binder.bind(childrenOf(when)[0] as SyntaxNode, own), binder.types.get('bool'))
      : undefined;
    const statements = children.filter((child) => child !== label && child !== when);
    if (!isDefault && !label) throw unsupported(one, `The label ${one.text.split('\n')[0]}`);
    return { match, guard, body: statements.map((child) => binder.statement(child, own)) };
  });
  const labels = childrenOf(field(node, 'body')).flatMap((one) => {
    const [label, second] = childrenOf(one);
    return label?.type === 'constant_pattern' && second?.type !== 'when_clause' ? [label.text] : [];
  });
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice) throw invalid(node, `The label ${twice} occurs twice`);
  if (sections.at(-1)?.body.length === 0) throw invalid(node, 'The last label has no statements');
  return (frame) => {
    const tested = value.evaluate(frame);
    const found = sections.findIndex(({ match, guard }) => match?.(frame, tested) && (guard?.(frame) ?? true));
    const start = found >= 0 ? found : sections.findIndex(({ match }) => !match);
    if (start < 0) return undefined;
    const section = sections.slice(start).find(({ body }) => body.length > 0);
    for (const part of section?.body ?? []) {
      const signal = part(frame);
      if (signal === 'break') return undefined;
      if (signal !== undefined) return signal;
    }
    return undefined;
  };
}
