import { count, type Diagnostic } from '@apimkit/diagnostics';
import { type CheckDeclaration, failed, type Outcome, ok, skipped, warning } from '../check.ts';
import type { Facts } from '../facts.ts';

/** Most findings that one check shows. */
const most = 3;

/** Checks that the files of the repository can be read: the project file, the override files, and the artifacts. */
export function fileChecks({ repository, desired }: Facts): readonly CheckDeclaration[] {
  return [
    {
      id: 'project',
      title: 'Project file',
      isLocal: true,
      run: () =>
        examined(repository, (found) => {
          if (!found?.projectFile) return skipped('no apimkit.yaml: options and variables name the service');
          const { diagnostics, path } = found.projectFile;
          const { environment } = found.options;
          const name = path.split(/[/\\]/).at(-1) ?? path;
          return outcomeOf(diagnostics, environment === undefined ? name : `${name}, environment ${environment}`);
        }),
    },
    {
      id: 'overrides',
      title: 'Override files',
      isLocal: true,
      needs: ['project'],
      run: () =>
        examined(
          async () => (await repository())?.overrides(),
          (found) => outcomeOf(found?.diagnostics ?? [], fileText(found?.files.length ?? 0)),
        ),
    },
    {
      id: 'artifacts',
      title: 'Artifacts',
      isLocal: true,
      needs: ['overrides'],
      run: () =>
        examined(desired, (found) =>
          found
            ? outcomeOf(found.diagnostics, `${count(found.artifacts.size, 'resource')}`)
            : skipped('no folder is named'),
        ),
    },
  ];
}

const fileText = (files: number) => (files === 0 ? 'none' : `${count(files, 'file')}, every token has a value`);

/** Reads files; an error about them, with its findings, is the outcome. */
async function examined<Found>(read: () => Promise<Found>, outcome: (found: Found) => Outcome): Promise<Outcome> {
  let found: Found;
  try {
    found = await read();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'RepositoryError') throw error;
    const { diagnostics = [] } = error as Error & { readonly diagnostics?: readonly Diagnostic[] };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return failed(error.message, 'Correct the file, or its path in apimkit.yaml');
    return failed(shown(errors), adviceOf(errors));
  }
  return outcome(found);
}

function outcomeOf(diagnostics: readonly Diagnostic[], detail: string): Outcome {
  const important = diagnostics.filter(({ severity }) => severity !== 'info');
  return important.length === 0 ? ok(detail) : warning(shown(important), adviceOf(important));
}

/** The first findings in one line. Tokens appear with their names; findings contain no values of tokens. */
function shown(found: readonly Diagnostic[]): string {
  const texts = found.slice(0, most).map(({ file, range, resource, message }) => {
    const place = [file, range?.start.line].filter((part) => part !== undefined).join(':') || resource;
    return place === undefined ? message : `${place}: ${message}`;
  });
  const rest = found.length - texts.length;
  return [...texts, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

const adviceOf = ([first]: readonly Diagnostic[]) => first?.help ?? 'Run apimkit lint, and correct the files';
