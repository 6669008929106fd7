import { readText } from '@apimkit/openapi/node';
import { RepositoryError } from './errors.ts';

/**
 * Returns the text of a specification file, with the content of referenced files included.
 *
 * @throws {RepositoryError} when a file cannot be read
 */
export async function readSpecificationFile(file: string): Promise<{ readonly text: string; readonly file: string }> {
  const text = await readText(file).catch(() => {
    throw new RepositoryError(`${file} cannot be read: check the path`);
  });
  const { bundleSpecification } = await import('@apimkit/openapi-bundle/node');
  const bundled = await bundleSpecification({ file, text, read: (path) => readText(path) });
  const [wrong] = bundled.diagnostics;
  if (wrong)
    throw new RepositoryError(`${wrong.file}:${wrong.range?.start.line}: ${wrong.message}`, bundled.diagnostics);
  return { text: bundled.text, file };
}
