import { atProperty, described } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The display name of the API is not the title of its specification. */
export const titleDiffers = defineApiRule({
  id: 'title-differs',
  family: 'specification',
  severity: 'info',
  from: 'recommended',
  summary: 'The display name of the API is not the title of its specification',
  message: 'The API is called {name}, its specification {title}',
  help: 'Use one name: an import may put the title over the display name',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const { displayName: name } = api;
      const { title } = specification;
      if (name !== undefined && title !== undefined && name.trim() !== title.trim())
        yield atProperty(api, 'displayName', { name, title });
    }
  },
});
