import { effectivePolicy } from '@apimkit/policy';
import type { PageExample } from '@apimkit/rules/testing';
import type { PolicySurroundings } from '../linted-policy.ts';
import type { RepositoryFacts } from '../repository-facts.ts';

/**
 * Reads what is known besides the text of an example, from what follows `xml` in its code block: a scope (`api`), and lists of what the
 * repository contains: `namedValues=a,b backends=c gateway=v2`; `fragments=a:b` is a fragment that contains the policy b. `call` adds
 * the effective policy, `open` means that no subscription is required.
 */
export function surroundingsOf({ info, text }: PageExample): PolicySurroundings {
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
  const repository: RepositoryFacts = {
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
