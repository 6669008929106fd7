import { suggestion } from '@apimkit/diagnostics';
import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const tagUndeclared = defineRule({
  id: 'tag-undeclared',
  family: 'tags',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'An operation has a tag that is not declared',
  message: 'Neither the specification nor the service declares the tag {tag}',
  help: 'Declare it in tags, or create a tag of the service. {hint}',
  *check({ apis, tags }) {
    const ours = tags.flatMap(({ name, displayName }) => [name, displayName]);
    for (const { api, specification } of described(apis)) {
      const known = new Set([...ours, ...specification.tags].map((tag) => tag.toLowerCase()));
      for (const { path, tags: used } of specification.operations)
        for (const tag of used) {
          if (known.has(tag.toLowerCase())) continue;
          // One finding for each tag.
          known.add(tag.toLowerCase());
          const hint = suggestion(tag, [...specification.tags, ...ours]);
          yield inSpecification(api, specification, [...path, 'tags'], { tag, hint });
        }
    }
  },
});
