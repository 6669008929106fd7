import type { JsonSchema } from '@apimkit/diagnostics';
import { counts, list, object, text } from '../schema/parts.ts';

const state = (description: string) =>
  object(description, ['revision'], { version: text('Its version'), revision: text('Number of the current revision') });

const numbers = {
  pending: counts('Changes that a publish would make; absent if the service was not read', {
    create: true,
    update: true,
    delete: true,
    blocked: true,
  }),
  drift: counts('Resources that differ, by the side that changed; absent if the service was not read', {
    files: true,
    service: true,
    both: true,
    unknown: true,
  }),
  findings: counts('Findings; absent if the files were not linted', { error: true, warning: true, info: true }),
};

const time = text('When the plan was made');
const commit = text('The commit that was published');

const reading = (description: string) =>
  object(description, ['state'], {
    state: { description: 'failed: everything that depends on it is unknown', enum: ['read', 'not-read', 'failed'] },
    error: text('Why it could not be read'),
  });

const whole = (description: string): JsonSchema => ({ description, type: 'integer', minimum: 0 });

const run = {
  time,
  commit,
  env: text('The environment that was published to'),
  promotedFrom: text('The environment that was promoted'),
  undo: text('The journal of the run that was undone'),
  steps: whole('Number of steps'),
  done: whole('Steps that are done'),
  failed: whole('Steps that failed'),
  state: { description: 'How it ended', enum: ['ended', 'failed', 'interrupted'] },
};

const environment = object('An environment', ['name', 'files', 'live', 'hasState', 'apis', 'others'], {
  name: text('Its name'),
  service: text('Name of its service'),
  files: reading('The files with the overrides of the environment'),
  live: reading('The service'),
  hasState: { description: 'It is known which side changed since the last publish', type: 'boolean' },
  last: object('The last publish', ['file', 'time', 'steps', 'done', 'failed', 'state'], {
    file: text('Its journal'),
    ...run,
    next: text('The command that continues it'),
  }),
  apis: whole('Number of APIs in the files'),
  others: object('What belongs to no API', [], numbers),
});

const cell = object('An API in an environment', ['environment'], {
  environment: text('Name of the environment'),
  name: text('Its id in this environment, if it has another one'),
  files: state('The API in the files'),
  live: state('The API on the service'),
  published: object('The last publish that changed it', ['time'], { time, commit }),
  ...numbers,
});

const journal = object('A journal in the folder of journals', ['file'], {
  file: text('Its path'),
  problem: text('Why it cannot be read'),
  summary: object('Its publish', ['service', 'time', 'steps', 'done', 'failed', 'state'], {
    service: text('ARM id of the service'),
    ...run,
  }),
});

/**
 * The JSON Schema of the output of `apimkit status --format json`: the matrix, and the journals that it was made from.
 *
 * @example
 * new Ajv().validate(statusSchema(), JSON.parse(JSON.stringify(statusOf(facts)))); // true
 */
export const statusSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'apimkit status',
  ...object('Environments and APIs of a repository', ['version', 'environments', 'apis'], {
    version: { description: 'Version of this format; new optional properties do not change it', const: 1 },
    environments: { description: 'In the order of the project file', ...list(environment) },
    apis: {
      description: 'Sorted by id',
      ...list(
        object('An API with all of its revisions', ['api', 'cells', 'isNoteworthy'], {
          api: text('Its id in the files'),
          title: text('Its display name'),
          cells: list(cell),
          isNoteworthy: {
            description: 'Something is pending, differs between the sides or the environments, or has errors',
            type: 'boolean',
          },
        }),
      ),
    },
    journals: { description: 'The journals of the folder, the newest first', ...list(journal) },
  }),
});
