import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcriptOf } from './cli-scenario.ts';
import { scenariosIn } from './scenario.ts';

const folders = ['drift', 'selection', 'since', 'diff', 'promote', 'graph', 'status'] as const;

describe.each(folders)('%s', (folder) => {
  it.each(scenariosIn(join(import.meta.dirname, 'scenarios', folder)))(
    '$name',
    async ({ files, expected, accept, about }) => {
      expect(about).not.toBe('');
      const actual = await transcriptOf(files);
      accept(actual);
      if (!process.env.UPDATE_SCENARIOS) expect(actual).toBe(expected);
    },
  );
});
