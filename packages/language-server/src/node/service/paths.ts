import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a document; undefined for one that is not a file. */
export function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    // A URI of another operating system, or with an encoded slash.
    return undefined;
  }
}

/** A path in the form in which runs read it. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The URI of a path. */
export const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

/** A path below a folder, with slashes; undefined for one that is elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  const way = relative(folder, path).split(sep).join('/');
  return way === '' || way.split('/')[0] === '..' || /^\w:|^\//.test(way) ? undefined : way;
}
