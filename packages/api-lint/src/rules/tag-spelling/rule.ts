import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const tagSpelling = defineRule({
  id: 'tag-spelling',
  family: 'tags',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'A tag of the specification is spelled differently in the service',
  message: 'The specification uses the tag {tag}, the service has {known}',
  help: 'Use the same spelling; otherwise an import creates a second tag',
  *check({ apis, tags }) {
    const byLetters = new Map(tags.map(({ displayName }) => [letters(displayName), displayName]));
    const exact = new Set(tags.map(({ displayName }) => displayName));
    for (const { api, specification } of described(apis)) {
      const seen = new Set<string>();
      for (const { path, tags: used } of specification.operations)
        for (const tag of used) {
          const known = byLetters.get(letters(tag));
          if (known === undefined || exact.has(tag) || seen.has(tag)) continue;
          seen.add(tag);
          yield inSpecification(api, specification, [...path, 'tags'], { known, tag });
        }
    }
  },
});

const letters = (tag: string) => tag.toLowerCase().replaceAll(/[\s_-]+/g, '');
