import { fillTemplate } from '@apimkit/diagnostics';
import type { Change, Level } from '../change.ts';
import { gatewayChecks } from './checks.ts';
import type { GatewayApi, WrittenAt } from './facts.ts';

const byId = new Map(gatewayChecks.map((check) => [check.id, check]));

/** A change that a check found; `key` identifies its place, independent of lines. */
export function seen(
  id: string,
  key: string,
  holes: Readonly<Record<string, string>>,
  at: WrittenAt & { readonly resource?: string } = {},
): Change {
  const check = byId.get(id);
  if (!check) throw new TypeError(`There is no check ${id}`);
  const { file, line, resource } = at;
  const start = { line: line ?? 1, column: 1 };
  return {
    check: id,
    level: check.level,
    direction: check.direction,
    message: fillTemplate(check.message, holes),
    ...(resource === undefined ? {} : { resource }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { range: { start, end: start } }),
    key,
  };
}

const milder: Readonly<Record<Level, Level>> = { breaking: 'risky', risky: 'safe', safe: 'safe' };

/**
 * Lowers the level of changes in a revision that is not current, because they affect callers only once it is made current.
 *
 * @example
 * const lowered = inRevision(compareSpecifications(before, after), { revision: '2' });
 */
export const inRevision = (
  changes: readonly Change[],
  { revision }: Pick<GatewayApi, 'revision'>,
): readonly Change[] =>
  revision === undefined
    ? changes
    : changes.map((one) => ({
        ...one,
        level: milder[one.level],
        message: `${one.message} (in revision ${revision}, which is not current: it breaks callers once it is made current)`,
      }));
