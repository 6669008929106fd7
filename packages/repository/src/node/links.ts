import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readText } from '@apimkit/openapi/node';
import { isInside } from './paths.ts';

/** True for an address on this machine. */
export const isLoopbackUrl = (url: string): boolean => /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/]/i.test(url);

const largest = 20 * 1024 * 1024;

/**
 * Reads the links of override files: an HTTPS address, or a path relative to the file. The author of a pull request can change those links.
 * Without trust they must not contain secrets of the pipeline (an address with the value of a token would leak it) or read files outside of
 * the working directory (a plan would show them).
 */
export function linkReader(trusted: boolean) {
  return async (link: string, file: string, { secret }: { readonly secret: boolean }): Promise<string> => {
    if (!/^\w+:\/\//.test(link)) return readText(await placeOf(link, file, trusted));
    if (!link.startsWith('https://') && !isLoopbackUrl(link)) throw new Error('only HTTPS addresses are allowed');
    if (secret && !trusted && !isLoopbackUrl(link))
      throw new Error('its address contains the value of a token, which is only sent with --trust');
    const response = await fetch(link, { signal: AbortSignal.timeout(60_000), redirect: secret ? 'error' : 'follow' });
    if (!response.ok) throw new Error(`the response is ${response.status}`);
    const text = await response.text();
    if (text.length > largest) throw new Error('it is larger than 20 MB');
    return text;
  };
}

async function placeOf(link: string, file: string, trusted: boolean): Promise<string> {
  const path = resolve(dirname(file), link);
  if (trusted) return path;
  const [place, here, beside] = await Promise.all([
    realpath(path),
    realpath(process.cwd()),
    realpath(dirname(resolve(file))),
  ]);
  if (![here, beside].some((folder) => isInside(place, folder)))
    throw new Error('it is outside of this folder, where files are only read with --trust');
  return place;
}
