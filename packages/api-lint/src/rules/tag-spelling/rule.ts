import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** A tag of the specification is nearly that of the service. */
export const tagSpelling = defineApiRule({
  id: 'tag-spelling',
  family: 'tags',
  severity: 'info',
  from: 'recommended',
  summary: 'A tag of the specification is nearly that of the service',
  message: 'The service has the tag {known}, the specification writes {tag}',
  help: 'Write it alike: an import makes a second tag',
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
