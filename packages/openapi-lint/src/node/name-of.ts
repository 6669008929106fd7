import { isAbsolute, relative, sep } from 'node:path';

/** A path as findings show it. */
export const nameOf = (file: string, folder: string): string =>
  (isAbsolute(file) ? relative(folder, file) : file).split(sep).join('/');
