import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { type ServedApi, servedApis } from '@apimkit/gateway';
import type { Artifacts } from '@apimkit/model';
import { testMessages } from '../format/messages.ts';
import type { PolicyTestFile, TestTarget } from '../format/types.ts';
import type { Called } from './request.ts';

/** Finds what files test in artifacts. */
export class Targets {
  readonly #apis: readonly ServedApi[];
  readonly #fragments: readonly string[];
  readonly #products: readonly string[];

  constructor(artifacts: Artifacts) {
    this.#apis = servedApis(artifacts);
    const all = [...artifacts];
    this.#fragments = all.flatMap(({ id }) => (id.entry.policyRole === 'fragment-id' ? [id.name] : []));
    this.#products = all.flatMap(({ id }) => (id.entry.apiRole === 'offers' ? [id.name] : []));
  }

  /** The API and the operation of a target; undefined for another one. */
  called(target: TestTarget): Called | undefined {
    if (target.kind !== 'operation') return undefined;
    const api = this.#apisOf(target).find(({ name }) => isSame(name, target.api));
    const operation = api?.operations().find(({ name }) => isSame(name, target.operation ?? ''));
    return api && { api, ...(operation ? { operation } : {}) };
  }

  /** What files name and the artifacts do not contain. */
  problems(files: readonly PolicyTestFile[]): readonly Diagnostic[] {
    return files.flatMap((file) => [...this.#ofTarget(file), ...this.#ofCallers(file)]);
  }

  #ofTarget({ file, target, targetRange }: PolicyTestFile): readonly Diagnostic[] {
    const missing = (what: string, name: string, known: readonly string[]) => [
      testMessages.report(
        'unknown-target',
        { what, name, advice: suggestion(name, known, 'Check the name') },
        { file, ...(targetRange ? { range: targetRange } : {}) },
      ),
    ];
    if (target?.kind === 'fragment' && !this.#fragments.some((name) => isSame(name, target.name)))
      return missing('Fragment', target.name, this.#fragments);
    if (target?.kind !== 'operation') return [];
    const called = this.called(target);
    if (!called)
      return missing(
        'API',
        target.api,
        this.#apisOf(target).map(({ name }) => name),
      );
    if (target.operation === undefined || called.operation) return [];
    return missing(
      'Operation',
      target.operation,
      called.api.operations().map(({ name }) => name),
    );
  }

  #ofCallers({ file, tests }: PolicyTestFile): readonly Diagnostic[] {
    return tests.flatMap(({ setup: { caller }, range }) => {
      const product = typeof caller === 'object' ? caller.product : undefined;
      if (product === undefined || this.#products.some((name) => isSame(name, product))) return [];
      const advice = suggestion(product, this.#products, 'Check the name');
      return [testMessages.report('unknown-target', { what: 'Product', name: product, advice }, { file, range })];
    });
  }

  #apisOf = ({ workspace }: TestTarget & { readonly kind: 'operation' }) =>
    this.#apis.filter((api) => api.workspace === workspace);
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
