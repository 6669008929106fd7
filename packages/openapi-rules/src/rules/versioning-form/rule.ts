import { hasText, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The version is not a number such as 1.2.0, or a date. */
export const versioningForm = defineRule({
  id: 'versioning-form',
  family: 'versioning',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'The version is not a number such as 1.2.0, or a date',
  message: 'The version {version} is not a number such as 1.2.0, or a date, so versions cannot be ordered',
  *check({ root, start }) {
    const { version } = objectOf(root.info);
    if (hasText(version) && !/^v?\d+(?:[.-]\d+){0,2}(?:[-+][\w.+-]+)?$/i.test(version.trim()))
      yield { at: start.at('info', 'version'), values: { version } };
  },
});
