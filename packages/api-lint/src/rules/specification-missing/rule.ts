import { defineRule } from '../../rule.ts';

export const specificationMissing = defineRule({
  id: 'specification-missing',
  family: 'operations',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'An API has folders of operations, but no specification',
  message: 'The specification is missing, so operation {name} is not created, but it has a {artifact}',
  help: 'Add the specification next to apiInformation.json',
  *check({ apis }) {
    for (const { resource, type, specification, operations } of apis) {
      const [first] = operations;
      if (type === 'http' && !specification && first)
        yield { resource, file: first.file, values: { name: first.name, artifact: first.artifact } };
    }
  },
});
