import { type CommandDeclaration, type Context, flag, textOf, UserError } from '../command.ts';
import { behaviourFlags, behaviourOf, wholeNumber } from '../emulator-flags.ts';
import { exitCodes } from '../exit-codes.ts';
import { publishedGateway } from '../published-gateway.ts';
import { report } from '../repository.ts';

const subscription = '00000000-0000-0000-0000-000000000000';
const serviceId = `/subscriptions/${subscription}/resourceGroups/local/providers/Microsoft.ApiManagement/service/local`;

export const emulator: CommandDeclaration = {
  name: 'emulator',
  summary: 'Serve an API Management service on this machine until Ctrl-C',
  flags: [
    flag('--port <number>', 'port on 127.0.0.1; 0 selects a free port', { default: '0' }),
    flag('--data <file>', 'keep the state in a file across restarts (it contains secrets)'),
    flag('--seed <dir>', 'start with the artifacts of a folder, unless --data has a state'),
    flag('--gateway [port]', 'also serve the published APIs of the service local, with their policies, on a port'),
    flag(
      '--backend <id=target>',
      'with --gateway: a URL on this machine for a backend, or mock to return the request',
      {
        repeatable: true,
      },
    ),
    ...behaviourFlags,
  ],
  waits: true,
  examples: [
    'apimkit emulator --port 8080',
    'apimkit emulator --seed ./artifacts --data service.data',
    'apimkit emulator --seed ./artifacts --gateway 8081 --backend "*=mock"',
    'apimkit emulator --profile arm --profile-seed 7',
    'apimkit emulator --tier Consumption --secrets-forbidden',
  ],
  async run(context) {
    const { values, output, signal } = context;
    const behaviour = { ...(await behaviourOf(values)), port: wholeNumber(values.port ?? 0, '--port') };
    const { startEmulator } = await import('@apimkit/emulator/node');
    const artifacts = await seedOf(context);
    const seed = artifacts && { serviceId, artifacts };
    const published = await publishedGateway(context);
    const options = { ...behaviour, data: textOf(values, 'data'), seed, onWrite: () => published?.forget() };
    const { url, refused, close, ...emulated } = await startEmulator(options).catch((error: unknown) => {
      throw new UserError(
        `The emulator cannot start: ${error instanceof Error ? error.message : String(error)}. To use another port, pass --port`,
      );
    });
    if (seed && !refused) output.log('info', `--seed is ignored: ${textOf(values, 'data')} already contains a state`);
    for (const { id, message } of refused ?? []) output.log('warn', `${id}: ${message}`);
    output.print(`The emulator listens on ${url}, for programs on this machine only. Use it with:
  --endpoint ${url} --subscription-id ${subscription} --resource-group local --service-name local`);
    const running = await published?.serve(() => emulated.artifacts(serviceId));
    if (running) output.print(`Its gateway listens on ${running.url}; the key of a subscription is its name`);
    output.data({ url, ...(running ? { gateway: running.url } : {}) });
    await context.whole(
      () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    );
    await Promise.all([close(), running?.close()]);
    return exitCodes.fine;
  },
};

async function seedOf(context: Context) {
  const folder = textOf(context.values, 'seed');
  if (folder === undefined) return undefined;
  const { artifacts, diagnostics } = await (await import('@apimkit/repository/node')).readArtifactsFolder(folder);
  await report(diagnostics, context);
  return artifacts;
}
