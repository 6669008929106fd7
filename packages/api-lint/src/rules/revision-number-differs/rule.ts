import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const revisionNumberDiffers = defineRule({
  id: 'revision-number-differs',
  family: 'versions',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The revision in the folder name differs from that in the file',
  message: 'The folder name has revision {revision}, the file has {number}',
  help: 'Correct apiRevision, or rename the folder',
  *check({ apis }) {
    for (const api of apis) {
      const { revision, revisionNumber: number } = api;
      if (revision !== undefined && number !== undefined && revision !== number)
        yield atProperty(api, 'apiRevision', { revision, number });
    }
  },
});
