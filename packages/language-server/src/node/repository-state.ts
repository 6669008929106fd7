import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Artifacts, readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import { policiesOf, type RepositoryPolicy } from '@apimkit/repository';
import { type Named, namedThings } from '../names.ts';

/** The artifacts of an editor: the files on disk, with the text of open documents. */
export class RepositoryState {
  readonly #folder: string | undefined;
  #tree: ReadonlyMap<string, string> = new Map();
  readonly #open = new Map<string, string>();
  #known: { artifacts: Artifacts; things: readonly Named[]; policies: readonly RepositoryPolicy[] } | undefined;

  /** @param folder the artifacts folder; without one, files are checked separately */
  constructor(folder?: string) {
    this.#folder = folder;
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
    if (this.#folder === undefined || !uri.startsWith('file:')) return undefined;
    const path = relative(this.#folder, fileURLToPath(uri)).split(sep).join('/');
    return path.startsWith('..') ? undefined : path;
  }

  uriOf(path: string): string {
    return pathToFileURL(`${this.#folder ?? ''}/${path}`).href;
  }

  textOf(path: string): string | undefined {
    return this.#open.get(path) ?? this.#tree.get(path);
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

  get #all() {
    if (this.#known) return this.#known;
    const { artifacts } =
      this.#folder === undefined
        ? { artifacts: new Artifacts([]) }
        : readArtifacts(new Map([...this.#tree, ...this.#open]));
    this.#known = { artifacts, things: namedThings(artifacts), policies: policiesOf(artifacts) };
    return this.#known;
  }
}
