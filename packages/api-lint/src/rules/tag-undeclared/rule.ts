import { suggestion } from '@apimkit/diagnostics';
import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** An operation has a tag that nothing declares. */
export const tagUndeclared = defineApiRule({
  id: 'tag-undeclared',
  family: 'tags',
  severity: 'info',
  from: 'strict',
  summary: 'An operation has a tag that nothing declares',
  message: 'The tag {tag} is declared neither by the specification nor by the service',
  help: 'Declare it under tags, or make a tag of the service. {hint}',
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
