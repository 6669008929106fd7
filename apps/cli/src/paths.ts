import { relative, resolve, sep } from 'node:path';

/** A path as an editor or a terminal opens it from where the user stands. */
export const fromHere = (path: string): string => (relative(process.cwd(), path) || path).split(sep).join('/');

/** Whether a path is another, or lies below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way.split(sep)[0] !== '..' && resolve(way) !== way);
}
