import { atProperty, described } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const titleDiffers = defineRule({
  id: 'title-differs',
  family: 'specification',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The display name of the API differs from the title of its specification',
  message: 'The display name is {name}, but the title of the specification is {title}',
  help: 'Use one name; an import can replace the display name by the title',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const { displayName: name } = api;
      const { title } = specification;
      if (name !== undefined && title !== undefined && name.trim() !== title.trim())
        yield atProperty(api, 'displayName', { name, title });
    }
  },
});
