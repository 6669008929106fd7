import type { ServedApi, ServedOperation } from '@apimkit/gateway';
import type { Artifacts } from '@apimkit/model';
import { parseCall } from '@apimkit/repository';
import { PolicyTestError } from '../errors.ts';
import { Targets } from '../run/targets.ts';

/** The operation that a first test is written for. */
export interface FirstTarget {
  /** As tests name it. */
  readonly name: string;
  readonly call: NonNullable<ReturnType<typeof parseCall>>;
  readonly api: ServedApi;
  readonly operation: ServedOperation;
  /** Path of the file of the test, beside the files of the API. */
  readonly path: string;
}

/**
 * Finds an operation by its name, such as `orders/get-order`.
 *
 * @throws {PolicyTestError} if the artifacts do not contain it
 */
export function firstTarget(artifacts: Artifacts, text: string): FirstTarget {
  const call = parseCall(text);
  if (call?.operation === undefined) throw new PolicyTestError(`${text} is not an operation: write orders/get-order`);
  const target = { kind: 'operation', name: text, ...call } as const;
  const targets = new Targets(artifacts);
  const [problem] = targets.problems([{ file: '', target, tests: [], diagnostics: [] }]);
  const { api, operation } = targets.called(target) ?? {};
  if (problem || !api || !operation)
    throw new PolicyTestError(`${problem?.message ?? text}. ${problem?.help ?? ''}`.trim());
  return {
    name: text.replace(/^api:/, ''),
    call: { ...call, api: api.name },
    api,
    operation,
    path: `${folderOf(artifacts, api)}${operation.name}.policytest.yaml`,
  };
}

/** The folder of the files of an API, with its slash. */
function folderOf(artifacts: Artifacts, { name, workspace }: ServedApi): string {
  const api = [...artifacts].find(
    ({ id }) => id.entry.revisions !== undefined && id.name === name && id.workspace === workspace,
  );
  return /^.*\//.exec(api?.files?.[0] ?? '')?.[0] ?? '';
}
