import { relative, resolve, sep } from 'node:path';

/** A path as an editor or a terminal opens it from the working directory. */
export const displayPath = (path: string): string => (relative(process.cwd(), path) || path).split(sep).join('/');

/** Returns true if a path is the folder, or is inside of it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way.split(sep)[0] !== '..' && resolve(way) !== way);
}
