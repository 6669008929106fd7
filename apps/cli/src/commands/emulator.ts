import { type CommandDeclaration, flag, textOf, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { report } from '../repository.ts';

const service =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.ApiManagement/service/local';

export const emulator: CommandDeclaration = {
  name: 'emulator',
  summary: 'Serve an API Management service on this machine until Ctrl-C',
  flags: [
    flag('--port <number>', 'port on 127.0.0.1; 0 selects a free port', { default: '0' }),
    flag('--data <file>', 'keep the state in a file across restarts (it contains secrets)'),
    flag('--seed <dir>', 'start with the artifacts of a folder, unless --data has a state'),
    flag('--latency <ms>', 'delay of every response', { default: '0' }),
  ],
  waits: true,
  examples: ['apimkit emulator --port 8080', 'apimkit emulator --seed ./artifacts --latency 50'],
  async run(context) {
    const { values, output, signal } = context;
    const [{ createEmulator }, { openDataFile, serveEmulator }] = await Promise.all([
      import('@apimkit/emulator'),
      import('@apimkit/emulator/node'),
    ]);
    const made = createEmulator({ latency: numberOf(textOf(values, 'latency'), '--latency') });
    const file = textOf(values, 'data');
    const save = file === undefined ? undefined : opened(() => openDataFile(made, file));
    const seed = textOf(values, 'seed');
    const holdsData = Object.keys(made.snapshot().services).length > 0;
    if (seed !== undefined && holdsData)
      output.log('info', `--seed ${seed} is ignored: ${file} already contains a state`);
    if (seed !== undefined && !holdsData) {
      const { readArtifactsFolder } = await import('@apimkit/repository/node');
      const { artifacts, diagnostics } = await readArtifactsFolder(seed);
      await report(diagnostics, context);
      for (const { id, message } of made.seed(service, artifacts)) output.log('warn', `${id}: ${message}`);
      save?.();
    }
    const { url, close } = await serveEmulator(made, {
      port: numberOf(textOf(values, 'port'), '--port'),
      ...(save ? { onChange: save } : {}),
    }).catch((error: unknown) => {
      throw new UserError(`The emulator cannot listen: ${error instanceof Error ? error.message : String(error)}`);
    });
    output.print(
      `The emulator listens on ${url}. Use it with:\n  --endpoint ${url} --subscription-id 00000000-0000-0000-0000-000000000000 --resource-group local --service-name local`,
    );
    output.data({ url });
    await context.whole(
      () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    );
    await close();
    return exitCodes.fine;
  },
};

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function numberOf(text: string | undefined, flag: string): number {
  const value = Number(text ?? 0);
  if (!Number.isInteger(value) || value < 0) throw new UserError(`${flag} ${text}: expected a whole number`);
  return value;
}
