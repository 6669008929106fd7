import { alsoIn } from '../../helpers/count.ts';
import { defineRule, from } from '../../rule.ts';

/** The document has extensions other than x-ms-paths and x-servers. */
export const apimExtensions = defineRule({
  id: 'apim-extensions',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'The document has extensions other than x-ms-paths and x-servers',
  message: 'The importer drops the extension {extension}{more}',
  *check({ extensions }) {
    const counts = new Map<string, { place: (typeof extensions)[number]; count: number }>();
    for (const place of extensions) {
      const known = counts.get(place.key);
      if (known) known.count += 1;
      else if (!['x-ms-paths', 'x-servers'].includes(place.key)) counts.set(place.key, { place, count: 1 });
    }
    for (const [extension, { place, count }] of counts)
      yield { at: place, values: { extension, more: count > 1 ? ` ${alsoIn(count - 1)}` : '' } };
  },
});
