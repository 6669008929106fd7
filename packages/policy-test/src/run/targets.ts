import { type Diagnostic, suggestion } from '@apimkit/diagnostics';
import { type ServedApi, servedApis } from '@apimkit/gateway';
import type { Artifacts } from '@apimkit/model';
import { testMessages } from '../format/messages.ts';
import type { PolicyTestFile, TestTarget } from '../format/types.ts';
import { isApi, isFragment, isProduct, isSame, Names, type NamesInFiles } from './names.ts';
import type { Called } from './request.ts';

type OperationTarget = TestTarget & { readonly kind: 'operation' };

/** Finds what files test in artifacts. */
export class Targets {
  readonly names: Names;
  readonly #apis: readonly ServedApi[];

  constructor(artifacts: Artifacts, inFiles?: NamesInFiles) {
    this.names = new Names(artifacts, inFiles);
    this.#apis = servedApis(artifacts);
  }

  /** The API and the operation of a target; undefined for another one. */
  called(target: TestTarget): Called | undefined {
    if (target.kind !== 'operation') return undefined;
    const id = this.names.find(target.api, isApi, { workspace: target.workspace });
    const api = this.#apis.find(({ name, workspace }) => name === id?.name && workspace === id.workspace);
    const operation = api?.operations().find(({ name }) => isSame(name, target.operation ?? ''));
    return api && { api, ...(operation ? { operation } : {}) };
  }

  /** The name of a fragment in the environment. */
  fragment(name: string): string | undefined {
    return this.names.find(name, isFragment)?.name;
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
    if (target?.kind === 'fragment' && this.fragment(target.name) === undefined)
      return missing('Fragment', target.name, this.names.known(isFragment));
    if (target?.kind !== 'operation') return [];
    const called = this.called(target);
    if (!called) return missing('API', target.api, this.#apiNames(target));
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
      if (product === undefined || this.names.find(product, isProduct)) return [];
      const advice = suggestion(product, this.names.known(isProduct), 'Check the name');
      return [testMessages.report('unknown-target', { what: 'Product', name: product, advice }, { file, range })];
    });
  }

  #apiNames = ({ workspace }: OperationTarget) => this.names.known(isApi, { workspace });
}
