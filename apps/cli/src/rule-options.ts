import type { RuleOptions, Severities } from '@apimkit/lint';
import { type Context, listOf, textOf, UserError } from './command.ts';
import { isTrusted } from './repository.ts';

/**
 * The flags that choose rules as options of `@apimkit/lint`.
 *
 * @throws {UserError} when `--rule` has no severity
 * @throws {RepositoryError} when git does not know the revision of `--rules-from`
 */
export async function ruleOptions(context: Context): Promise<RuleOptions> {
  const { values, env, output } = context;
  const { mayRunWith, rulesFrom } = await import('@apimkit/repository/node');
  const revision = textOf(values, 'rulesFrom');
  const folder = revision === undefined ? undefined : await rulesFrom(revision);
  return {
    rulesets: listOf(values, 'ruleset'),
    rules: Object.fromEntries(listOf(values, 'rule').map(levelOf)) as Severities,
    rulesFrom: folder,
    mayRun: mayRunWith({
      trust: isTrusted(context),
      // The user of a terminal could run the code anyway.
      unattended: !output.interactive || (env.CI !== undefined && !/^(|0|false)$/i.test(env.CI)),
      onNotice: (text) => output.log('warn', text),
      ...(folder ? { rulesFrom: folder } : {}),
    }),
  };
}

function levelOf(given: string): readonly [string, string] {
  const [id = '', level = ''] = given.split('=');
  if (level === '') throw new UserError(`--rule ${given}: expected ${id}=error, warning, info or off`);
  return [id, level];
}
