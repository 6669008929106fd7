import type { FocusOptions, GraphDirection, GraphFormat } from '@apimkit/graph';
import { type CommandDeclaration, type Context, flag, textOf, UserError } from '../command.ts';
import { wholeNumber } from '../emulator-flags.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { desiredOf } from '../repository.ts';

export const graph: CommandDeclaration = {
  name: 'graph',
  summary: 'Show which resource needs which, and what a change affects',
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag('--focus <resource>', 'only what is around a resource: kind:name, such as named-value:payment-key'),
    flag('--depth <n>', 'most steps from the focus (default: 1 with both directions, otherwise no limit)'),
    flag('--direction <direction>', 'what the focus needs, what uses it, or both', {
      choices: ['needs', 'used-by', 'both'],
      default: 'both',
    }),
    flag('--fold-versions', 'show the versions of an API as one node'),
    flag('--format <format>', 'output format', {
      choices: ['text', 'json', 'mermaid', 'dot', 'svg'],
      default: 'text',
    }),
    flag('--out <file>', 'write the graph to a file'),
    ...overrideFlags,
    ...connectionFlags,
  ],
  examples: [
    'apimkit graph --focus backend:orders --direction used-by',
    'apimkit graph --focus api:orders --format svg --out orders.svg',
    'apimkit graph --env prod --format json',
  ],
  async run(context) {
    const { values, given, output } = context;
    const out = given.has('out') ? textOf(values, 'out') : undefined;
    const format = textOf(values, 'format') as GraphFormat;
    const options = focusOptions(context);
    const desired = await desiredOf(context);
    const { count } = await import('@apimkit/diagnostics');
    const { dependencyGraph, focusOn, formatGraph, isTooLargeForMermaid, isTooLargeToDraw } = await import(
      '@apimkit/graph'
    );
    const whole = dependencyGraph(desired.artifacts, {
      tree: desired.tree,
      foldVersions: values.foldVersions === true,
    });
    const focus = textOf(values, 'focus');
    const shown = focus === undefined ? whole : focusOn(whole, focus, { ...options, artifacts: desired.artifacts });
    if ('advice' in shown) throw new UserError(`--focus ${focus}: ${shown.advice}`);
    const size = `${count(shown.nodes.length, 'resource')} and ${count(shown.edges.length, 'dependency', 'dependencies')}`;
    const advice = 'select a part with --focus and --depth';
    if (format === 'svg' && isTooLargeToDraw(shown))
      throw new UserError(
        `${size} are too many for an SVG: ${advice}, or use --format dot with a program that draws large graphs`,
      );
    const text = output.masked(await formatGraph(shown, format));
    if (format === 'mermaid' && isTooLargeForMermaid(shown, text))
      output.log('warn', `${size} are too many for viewers of Mermaid: ${advice}`);
    if (out !== undefined) {
      const { writeReport } = await import('@apimkit/lint');
      await context.whole(() => writeReport(out, text));
      output.log('info', `Wrote ${size} to ${out}`);
    } else if (format === 'json') output.data(shown);
    else output.print(text.trimEnd());
    return exitCodes.fine;
  },
};

function focusOptions({ values, given }: Context): FocusOptions {
  const isAlone = textOf(values, 'focus') === undefined;
  const unused = ['depth', 'direction'].find((name) => given.has(name));
  if (isAlone && unused !== undefined) throw new UserError(`--${unused} needs --focus`);
  const depth = textOf(values, 'depth');
  return {
    direction: textOf(values, 'direction') as GraphDirection,
    depth: depth === undefined ? undefined : wholeNumber(depth, '--depth'),
  };
}
