import { elementsOf, parsePolicy, policyCatalogue } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const fragmentInWrongSection = defineBuiltIn({
  id: 'fragment-in-wrong-section',
  family: 'references',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A fragment contains a policy that the including section does not allow',
  message: 'The fragment {fragment} contains {name}, which is not allowed in {section}',
  help: 'Include the fragment in one of: {allowed}',
  needs: ['repository'],
  *check(policy) {
    const fragments = new Map(
      [...(policy.repository?.fragments ?? [])].map(([name, text]) => [name.toLowerCase(), text]),
    );
    for (const element of policy.named('include-fragment')) {
      const fragment = element.value('fragment-id') ?? '';
      const { section } = element;
      const text = fragments.get(fragment.toLowerCase());
      if (!section || text === undefined) continue;
      for (const { open } of elementsOf(parsePolicy(text).document.root?.children ?? [])) {
        const fact = policyCatalogue.get(open.name);
        if (!fact || fact.sections.length === 0 || [...fact.sections, ...fact.toleratedSections].includes(section))
          continue;
        yield {
          start: element.start,
          end: element.end,
          values: { fragment, name: open.name, section, allowed: fact.sections.join(', ') },
        };
        break;
      }
    }
  },
});
