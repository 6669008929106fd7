import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, and the folder of the site in it. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url));
export const site: string = join(root, 'apps/site');

/** Markdown that VitePress reads: made by every build, ignored by git. */
export const pagesFolder: string = join(site, '.pages');

/** Where files of the repository are shown that are not pages. */
export const repositoryUrl = 'https://github.com/apimkit/apimkit';

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
