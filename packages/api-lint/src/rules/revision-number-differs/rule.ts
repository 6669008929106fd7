import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The folder says another revision than the file. */
export const revisionNumberDiffers = defineApiRule({
  id: 'revision-number-differs',
  family: 'versions',
  severity: 'warning',
  from: 'recommended',
  summary: 'The folder says another revision than the file',
  message: 'The folder says revision {revision}, the file {number}',
  help: 'Correct apiRevision, or rename the folder',
  *check({ apis }) {
    for (const api of apis) {
      const { revision, revisionNumber: number } = api;
      if (revision !== undefined && number !== undefined && revision !== number)
        yield atProperty(api, 'apiRevision', { revision, number });
    }
  },
});
