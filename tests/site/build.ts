import { join } from 'node:path';
import { run } from '../../scripts/run.ts';

/** The built site. */
export const folder: string = join(import.meta.dirname, '../../apps/site/dist');

/** As on GitHub Pages, where the site is below the name of the repository. */
export const base = '/apimkit/';

/**
 * Builds the site, or takes the build that turbo kept.
 *
 * @throws Error if it cannot be built.
 */
export async function buildSite(): Promise<void> {
  const { code, output } = await run('turbo', ['run', 'site', '--output-logs=errors-only', '--', '--base', base]);
  if (code !== 0) throw new Error(`The site cannot be built:\n${output}`);
}
