import { elementsOf, parsePolicy, policyCatalogue } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** The fragment … holds …, which has no place in …. */
export const fragmentInWrongSection = defineRule({
  id: 'fragment-in-wrong-section',
  family: 'references',
  severity: 'error',
  message: 'The fragment {fragment} holds {name}, which has no place in {section}',
  help: 'Include it where it may stand: {allowed}',
  needsRepository: true,
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
