import { stat } from 'node:fs/promises';
import type { Artifacts } from '@apimkit/model';
import { type Context, listOf, UserError, type Values } from '../command.ts';
import { connect } from '../connection.ts';
import { repositoryOf } from '../repository.ts';
import { emulatedArtifacts } from './emulated.ts';

/** One side of a comparison: what it is, and how it is read. */
export interface Side {
  readonly title: string;
  /** True for a side that is read in the form of the other one. */
  readonly isService: boolean;
  /** @param like artifacts whose form a service is read in */
  read(like?: Artifacts): Promise<Artifacts>;
}

/** A way to name a side: the first that fits is used. */
type Form = (text: string, context: Context) => Promise<Side | undefined>;

const forms: readonly Form[] = [
  async (text, context) => {
    const name = /^service:(.+)$/.exec(text)?.[1];
    return name === undefined ? undefined : serviceSide(`service ${name}`, context, { serviceName: name });
  },
  async (text, context) => {
    const name = /^files:(.+)$/.exec(text)?.[1];
    if (name === undefined) return undefined;
    const { openRepository } = await import('@apimkit/repository/node');
    const { options } = repositoryOf(context);
    const repository = await openRepository(process.cwd(), {
      environment: name,
      projectFile: options.projectFile,
      env: context.env,
      trust: options.trust,
      onSecrets: (secrets) => context.output.hide(secrets),
    });
    const read = async () => (await repository.desired()).artifacts;
    return { title: `the files of ${name}`, isService: false, read };
  },
  async (text) => {
    const kind = await stat(text).catch(() => undefined);
    if (kind?.isDirectory()) return folderSide(text);
    return kind?.isFile() ? { title: text, isService: true, read: (like) => emulatedArtifacts(text, like) } : undefined;
  },
  async (text, context) => {
    const known = repositoryOf(context).projectFile?.project.environments[text];
    if (!known) return undefined;
    const { service: serviceName, resourceGroup, subscription: subscriptionId, cloud, endpoint, apiVersion } = known;
    const names = { serviceName, resourceGroup, subscriptionId, cloud, endpoint, apiVersion };
    return serviceSide(text, context, Object.fromEntries(Object.entries(names).filter(([, one]) => one !== undefined)));
  },
  async (text, context) => {
    const [, revision, folder] = /^([^:]+):(.*)$/.exec(text) ?? [];
    if (revision === undefined) return undefined;
    return folderSide(folder || (repositoryOf(context).artifactsFolder ?? '.'), revision);
  },
];

/**
 * Finds out what an argument names: a folder, a file of the emulator, `service:NAME`, an environment, `files:ENVIRONMENT`, or
 * `REVISION:FOLDER`.
 *
 * @throws {UserError} when it names none of them
 */
export async function sideOf(text: string, context: Context): Promise<Side> {
  for (const form of forms) {
    const side = await form(text, context);
    if (side) return side;
  }
  throw new UserError(
    `${text} does not exist: pass a folder, a file of the emulator, service:NAME, an environment, files:ENVIRONMENT, or REVISION:FOLDER`,
  );
}

function folderSide(folder: string, revision?: string): Side {
  return {
    title: revision === undefined ? folder : `${folder} at ${revision}`,
    isService: false,
    async read() {
      const { commitOf, readArtifactsFolder, readArtifactsFolderAt } = await import('@apimkit/repository/node');
      if (revision === undefined) return (await readArtifactsFolder(folder)).artifacts;
      return (await readArtifactsFolderAt(folder, await commitOf('.', revision, 'diff'))).artifacts;
    },
  };
}

function serviceSide(title: string, context: Context, values: Values): Side {
  return {
    title,
    isService: true,
    async read(like) {
      const client = await connect({ ...context, values: { ...context.values, ...values } });
      const { readService } = await import('@apimkit/sync');
      const include = listOf(context.values, 'include');
      const { artifacts } = await readService(client, { include, ...(like ? { like } : {}) });
      return artifacts;
    },
  };
}
