import { resolve } from 'node:path';
import type { DependencyGraph } from '@apimkit/graph';
import { Artifacts, type Resource, readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { policiesOf, type RepositoryPolicy } from '@apimkit/repository';
import { type Named, namedThings } from '../names.ts';
import { fileOf, pathBelow, uriOf } from './service/paths.ts';

interface Known {
  readonly artifacts: Artifacts;
  readonly things: readonly Named[];
  readonly policies: readonly RepositoryPolicy[];
  readonly byFile: ReadonlyMap<string, Resource>;
  graph?: Promise<DependencyGraph>;
}

/** The artifacts of an editor: the files on disk, with the text of open documents. */
export class RepositoryState {
  readonly #folder: string | undefined;
  #tree: ReadonlyMap<string, string> = new Map();
  readonly #open = new Map<string, string>();
  #known: Known | undefined;

  /** @param folder the artifacts folder; without one, files are checked separately */
  constructor(folder?: string) {
    this.#folder = folder === undefined ? undefined : resolve(folder);
  }

  /**
   * Reads the disk again.
   *
   * @throws {Error} when it cannot be read; what was known before is kept
   */
  async refresh(): Promise<void> {
    if (this.#folder === undefined) return;
    this.#tree = (await readTree(this.#folder)).tree;
    this.#known = undefined;
  }

  /** Sets the text of an open document; undefined when it is closed. */
  set(uri: string, text: string | undefined): void {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    if (text === undefined) this.#open.delete(path);
    else this.#open.set(path, text);
    this.#known = undefined;
  }

  /** Path of a document below the artifacts; undefined for one that lies elsewhere. */
  pathOf(uri: string): string | undefined {
    const file = fileOf(uri);
    return this.#folder === undefined || file === undefined ? undefined : pathBelow(this.#folder, file);
  }

  uriOf(path: string): string {
    return uriOf(`${this.#folder ?? ''}/${path}`);
  }

  textOf(path: string): string | undefined {
    return this.#open.get(path) ?? this.#tree.get(path);
  }

  /** The resource of a file. */
  resourceOf(path: string): Resource | undefined {
    return this.#all.byFile.get(path);
  }

  get artifacts(): Artifacts {
    return this.#all.artifacts;
  }

  get things(): readonly Named[] {
    return this.#all.things;
  }

  get policies(): readonly RepositoryPolicy[] {
    return this.#all.policies;
  }

  /** The texts of the files: those of open documents win. */
  get tree(): ReadonlyMap<string, string> {
    return new Map([...this.#tree, ...this.#open]);
  }

  /** What needs what, computed when it is asked for. */
  graph(): Promise<DependencyGraph> {
    const known = this.#all;
    known.graph ??= import('@apimkit/graph').then(({ dependencyGraph }) =>
      dependencyGraph(known.artifacts, { tree: this.tree }),
    );
    return known.graph;
  }

  get #all(): Known {
    if (this.#known) return this.#known;
    const { artifacts } = this.#folder === undefined ? { artifacts: new Artifacts([]) } : readArtifacts(this.tree);
    const byFile = new Map([...artifacts].flatMap((one) => (one.files ?? []).map((file) => [file, one] as const)));
    this.#known = { artifacts, things: namedThings(artifacts), policies: policiesOf(artifacts), byFile };
    return this.#known;
  }
}
