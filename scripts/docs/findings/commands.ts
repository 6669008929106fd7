/** A command in a log, as the build system reads it. */
export interface LogCommand {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads the lines of the format `github` as GitHub's runner does. */
export function githubCommands(log: string): readonly LogCommand[] {
  return log
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      return { level, properties: propertiesOf(properties.split(','), plainGithub), message: plainGithub(message) };
    });
}

/** Reads the lines of the format `azure-devops` as the agent does. */
export function azureCommands(log: string): readonly LogCommand[] {
  return log
    .trimEnd()
    .split('\n')
    .filter((line) => line.startsWith('##vso[task.logissue '))
    .map((line) => {
      const [, properties = '', message = ''] = /^##vso\[task\.logissue (.*?);\](.*)$/.exec(line) ?? [];
      const read = propertiesOf(properties.split(';'), plainAzure);
      return { level: read.type ?? '', properties: read, message: plainAzure(message) };
    });
}

function propertiesOf(pairs: readonly string[], plain: (text: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))]),
  );
}

const plainGithub = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

const plainAzure = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%3B', ';')
    .replaceAll('%AZP25', '%');
