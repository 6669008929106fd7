import { effectivePolicy } from '@apimkit/policy';
import type { PolicySurroundings } from '../linted-policy.ts';
import type { Repository } from '../repository.ts';

/** One example of a page: the policy, and what is known beside it. */
export interface PageExample {
  readonly text: string;
  readonly surroundings: PolicySurroundings;
}

/** The page of a rule: its examples are its tests. */
export interface RulePage {
  readonly title: string;
  readonly family: string;
  readonly severity: string;
  readonly wrong: readonly PageExample[];
  readonly right: readonly PageExample[];
  readonly sections: readonly string[];
}

const block = /```xml([^\n]*)\n([\s\S]*?)```/g;

/**
 * Reads the Markdown page of a rule. Behind the `xml` of an example may stand a scope (`api`), and lists of what the
 * repository has: `namedValues=a,b backends=c gateway=v2`; `fragments=a:b` is a fragment that holds the policy b. `call` gives what really runs,
 * `open` says that no subscription is needed.
 */
export function readPage(markdown: string): RulePage {
  const [head = '', ...parts] = markdown.split(/^## /m);
  const sections = parts.map((part) => part.slice(0, part.indexOf('\n')).trim());
  const examples = (name: string) => {
    const part = parts.find((one) => one.startsWith(`${name}\n`)) ?? '';
    return [...part.matchAll(block)].map(([, info = '', text = '']) => ({
      text,
      surroundings: surroundingsOf(info, text),
    }));
  };
  return {
    title: /^# (.+)$/m.exec(head)?.[1] ?? '',
    family: /Family: ([\w-]+)\./.exec(head)?.[1] ?? '',
    severity: /Severity: (\w+)\./.exec(head)?.[1] ?? '',
    wrong: examples('Wrong'),
    right: examples('Right'),
    sections,
  };
}

function surroundingsOf(info: string, text: string): PolicySurroundings {
  const all = info.trim().split(/\s+/).filter(Boolean);
  const words = all.filter((word) => word !== 'call' && word !== 'open');
  const scope = words.find((word) => !word.includes('=')) as PolicySurroundings['scope'];
  const lists = Object.fromEntries(
    words.flatMap((word) => {
      const [key = '', values] = word.split('=');
      return values === undefined ? [] : [[key, values.split(',').filter(Boolean)] as const];
    }),
  );
  const { gateway, fragments, fragmentName, ...sets } = lists;
  const repository: Repository = {
    ...Object.fromEntries(Object.entries(sets).map(([key, values]) => [key, new Set(values)])),
    ...(fragments ? { fragments: new Map(fragments.map(fragmentOf)) } : {}),
  };
  return {
    ...(scope ? { scope } : {}),
    ...(gateway ? { gateways: gateway as PolicySurroundings['gateways'] & {} } : {}),
    ...(Object.keys(repository).length > 0 ? { repository } : {}),
    ...(fragmentName?.[0] ? { fragmentName: fragmentName[0] } : {}),
    ...(all.includes('call') ? { effective: effectivePolicy([{ scope: 'api', file: 'policy.xml', text }]) } : {}),
    ...(all.includes('open') ? { needsSubscription: false } : {}),
  };
}

function fragmentOf(text: string): readonly [string, string] {
  const [name = '', held] = text.split(':');
  return [name, held === undefined ? '<fragment />' : `<fragment><${held} /></fragment>`];
}
