import type { Gateway } from '@apimkit/gateway';
import { type CommandDeclaration, type Context, flag, listOf } from '../command.ts';
import { wholeNumber } from '../emulator-flags.ts';
import { exitCodes } from '../exit-codes.ts';
import { artifactsFlag, connectionFlags, overrideFlags, projectFlags } from '../flags.ts';
import { backendsOf, localGateway, startGateway } from '../local-gateway.ts';
import { desiredOf, withRepository } from '../repository.ts';
import { reportFailure, watched } from '../watch.ts';

export const gateway: CommandDeclaration = {
  name: 'gateway',
  summary: 'Serve the APIs of the repository on this machine, with their policies, until Ctrl-C',
  flags: [
    ...projectFlags,
    artifactsFlag,
    flag(
      '--backend <id=target>',
      'a backend or the start of a URL: a URL on this machine, or mock to return the request',
      {
        repeatable: true,
      },
    ),
    flag('--port <number>', 'port on 127.0.0.1; 0 selects a free port', { default: '0' }),
    flag('--watch', 'reload the files when they change'),
    ...overrideFlags,
    ...connectionFlags,
  ],
  waits: true,
  examples: [
    'apimkit gateway --port 8081 --backend "*=mock"',
    'apimkit gateway --env test --backend https://orders.example.com=http://127.0.0.1:3000 --watch',
  ],
  async run(context) {
    const { values, output, signal } = context;
    const port = wholeNumber(values.port ?? 0, '--port');
    const backends = await backendsOf(listOf(values, 'backend'));
    const { localSubscriptions, servedApis } = await import('@apimkit/gateway');
    const { artifacts } = await desiredOf(context);
    let current = await localGateway(artifacts, backends);
    const { url, close } = await startGateway(() => current, port, output);
    output.print(`The gateway listens on ${url}, for programs on this machine only:`);
    for (const { path, name } of servedApis(artifacts)) output.print(`  ${url}${path}  ${name}`);
    const keys = localSubscriptions(artifacts).map(({ key }) => key);
    output.print(`Keys of subscriptions: ${keys.join(', ')}. Traces: send Apim-Trace: true`);
    output.data({ url, keys });
    const reload = async () => {
      current = await reloaded(context, backends, current);
    };
    if (values.watch === true) await watched(context, reload);
    await context.whole(
      () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    );
    await close();
    return exitCodes.fine;
  },
};

/** A gateway for the files as they are now; the last one, if they cannot be used. */
async function reloaded(
  context: Context,
  backends: Awaited<ReturnType<typeof backendsOf>>,
  last: Gateway,
): Promise<Gateway> {
  const { output } = context;
  try {
    const { artifacts } = await desiredOf(await withRepository(context));
    const made = await localGateway(artifacts, backends);
    output.log('info', 'Reloaded the files');
    return made;
  } catch (error) {
    await reportFailure(error, context, 'The gateway continues with the files as they were');
    return last;
  }
}
