/// <reference types="vscode" />
import { join } from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';

/** How the program of the extension is started. */
export interface Start {
  /** The command line of apimkit, a part of the extension. */
  readonly module: string;
  readonly args: readonly string[];
  /** The folder of the workspace. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * A command of apimkit with the settings of the workspace.
 *
 * @returns undefined without a folder on the disk
 */
export function startOf(
  { extensionPath }: Pick<ExtensionContext, 'extensionPath'>,
  command: readonly string[],
): Start | undefined {
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  if (!folder) return undefined;
  const settings = workspace.getConfiguration('apimkit', folder);
  const flag = (name: string) => {
    const value = settings.get<string>(name)?.trim() ?? '';
    return value === '' ? [] : [`--${name}`, value];
  };
  // The person decides whether code of the workspace runs, never the workspace.
  const isTrusted = workspace.isTrusted && settings.get<boolean>('trustRules') === true;
  const { APIMKIT_TRUST: _, ...env } = process.env;
  return {
    module: join(extensionPath, 'dist', 'server', 'apimkit.js'),
    args: [...command, ...flag('artifacts'), ...flag('project')],
    folder: folder.fsPath,
    env: { ...env, ELECTRON_RUN_AS_NODE: '1', ...(isTrusted ? { APIMKIT_TRUST: '1' } : {}) },
  };
}
