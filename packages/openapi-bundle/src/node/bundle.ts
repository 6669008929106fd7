import { posix } from 'node:path';
import { type Diagnostic, withoutByteOrderMark } from '@apimkit/diagnostics';
import { excessiveAliases, specificationMessages } from '@apimkit/openapi';
import type { NormalizedProblem, Document as RedoclyDocument } from '@redocly/openapi-core';
import { coverNumbers, uncoverNumbers } from './cover-numbers.ts';
import { hasFileReference } from './file-references.ts';

/** A specification that may refer to other files. */
export interface BundleInput {
  /** Path with `/`; other files are named relative to its folder. */
  readonly file: string;
  readonly text: string;
  /** The text of another file, by its path from where `file` starts; rejects when there is none. */
  read(file: string): Promise<string>;
}

/** One document instead of several. */
export interface Bundled {
  /** In the notation of the first file; its very text when it refers to no other. */
  readonly text: string;
  /** The other files that it is made of. */
  readonly files: readonly string[];
  /** Errors mean that references are left over: the text may not be published then. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts a specification in several files together, as the service needs it: API Management refuses references to other files.
 * Redocly's bundler does it; nothing is fetched from the web.
 *
 * @example
 * await bundleSpecification({ file: 'openapi.yaml', text, read: (path) => readFile(path, 'utf8') });
 */
export async function bundleSpecification({ file, text, read }: BundleInput): Promise<Bundled> {
  // The reader of the text reports its errors.
  if (!hasFileReference(text) || excessiveAliases(text)) return { text, files: [], diagnostics: [] };
  const { BaseResolver, bundle, createConfig, getLineColLocation, makeDocumentFromString, ResolveError, Source } =
    await import('@redocly/openapi-core');
  const plain = withoutByteOrderMark(text);
  const isJson = /^\s*\{/.test(plain);
  const covered = (body: string) => coverNumbers(body, isJson);
  class FileResolver extends BaseResolver {
    override parseDocument(source: InstanceType<typeof Source>, isRoot?: boolean): RedoclyDocument {
      const parsed = super.parseDocument(new Source(source.absoluteRef, covered(source.body)), isRoot);
      return { ...parsed, source };
    }
    override resolveExternalRef(base: string | null, reference: string): string {
      if (isAddress(reference) || base === null) return reference;
      return posix.normalize(posix.join(posix.dirname(base), reference));
    }
    override async loadExternalRef(path: string): Promise<InstanceType<typeof Source>> {
      try {
        if (isAddress(path)) throw new Error('addresses are not read; save the file beside the specification');
        return new Source(path, refuseAliases(withoutByteOrderMark(await read(path))));
      } catch (error) {
        const reason =
          error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : error;
        throw new ResolveError(new Error(reason instanceof Error ? reason.message : String(reason)));
      }
    }
  }
  const diagnosticOf = (problem: NormalizedProblem): Diagnostic => {
    const [place] = problem.location;
    const at = place === undefined ? undefined : getLineColLocation(place);
    const range = at && { start: positionOf(at.start), end: positionOf(at.end ?? at.start) };
    return specificationMessages.report(
      'reference',
      { reason: problem.message.replace("Can't resolve $ref: ", '').replaceAll(/\s+/g, ' ') },
      { file: place?.source.absoluteRef ?? file, ...(range ? { range } : {}) },
    );
  };
  try {
    const document = { ...makeDocumentFromString(covered(plain), file), source: new Source(file, plain) };
    const externalRefResolver = new FileResolver();
    const config = await createConfig({});
    const made = await bundle({ doc: document, config, externalRefResolver, dereference: false });
    const diagnostics = made.problems.filter(({ severity }) => severity === 'error').map(diagnosticOf);
    const files = [...made.fileDependencies].filter((path) => path !== file).sort();
    const { stringify } = await import('yaml');
    const bundled = isJson
      ? `${JSON.stringify(made.bundle.parsed, null, 2)}\n`
      : stringify(made.bundle.parsed, { lineWidth: 0, aliasDuplicateObjects: false });
    return { text: uncoverNumbers(bundled), files, diagnostics };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const start = { line: 1, column: 1 };
    const found = specificationMessages.report('reference', { reason }, { file, range: { start, end: start } });
    return { text, files: [], diagnostics: [found] };
  }
}

function refuseAliases(text: string): string {
  const excess = excessiveAliases(text);
  if (excess) throw new Error(excess.reason);
  return text;
}

const isAddress = (reference: string) => /^\w[\w+.-]+:\/\//.test(reference);

const positionOf = ({ line, col }: { readonly line: number; readonly col: number }) => ({
  // Of a text with several documents the parser knows no place.
  line: Math.max(1, line || 1),
  column: Math.max(1, col || 1),
});
