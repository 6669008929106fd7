import { defineRule, from } from '../../rule.ts';

/** A path contains a file extension. */
export const namingPathExtension = defineRule({
  id: 'naming-path-extension',
  family: 'naming',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'A path contains a file extension',
  message: 'The path {path} contains the format',
  help: 'Use the Accept header',
  *check({ pathItems, start }) {
    for (const { path } of pathItems)
      if (/\.(?:json|xml|ya?ml|html?|php|aspx?|jsp)$/i.test(path))
        yield { at: start.at('paths', path), values: { path } };
  },
});
