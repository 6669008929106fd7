import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readText } from '@apimkit/openapi/node';

/**
 * What a Redocly configuration is made of, for the cache.
 *
 * @returns undefined when it is made of more than its own text: then its findings are not kept
 */
export async function redoclyDigest(config: string, folder: string): Promise<string | undefined> {
  const path = resolve(folder, config);
  const text = await readText(path).catch(() => undefined);
  if (text === undefined) return config;
  const hasIgnores = existsSync(join(dirname(path), '.redocly.lint-ignore.yaml'));
  // Plugins and other configurations are code and text of their own.
  return hasIgnores || /\bplugins\s*:|\.ya?ml\b|https?:/.test(text) ? undefined : JSON.stringify([path, text]);
}
