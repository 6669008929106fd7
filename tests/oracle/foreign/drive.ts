import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, type Emulator } from '@apimkit/emulator';
import { Artifacts, readArtifacts } from '@apimkit/model';
import { type ArmProxy, armHost, startArmProxy } from './arm-proxy.ts';
import { type Certificate, makeCertificate } from './certificates.ts';
import { RequestNotes, type ToolLog } from './log.ts';
import { type Command, type ForeignTool, targetId } from './tools.ts';
import { compareFiles, filesIn, type TreeDifference } from './tree.ts';

/** One call of a tool. */
export interface Step extends ToolLog {
  readonly step: string;
  /** Or the signal that ended it. */
  readonly exitCode: number | string;
  /** The last lines of its output, when it failed. */
  readonly output?: string;
}

/** What a tool did: it extracted our sample, published that to an empty service, and extracted it from there. */
export interface ForeignRecord {
  readonly tool: string;
  readonly steps: readonly Step[];
  /** How the second extract differs from the first. */
  readonly roundTrip: TreeDifference;
  /** Other hosts that it called. */
  readonly strangers: readonly string[];
}

const sample = fileURLToPath(new URL('../../../examples/sample/artifacts', import.meta.url));

/** Drives a tool through an extract, a publish and another extract, on loopback only. */
export async function drive(tool: ForeignTool): Promise<ForeignRecord> {
  const folder = mkdtempSync(join(tmpdir(), `foreign-${tool.name}-`));
  try {
    const certificate = makeCertificate(folder, armHost);
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    for (const one of [first, second]) mkdirSync(one);
    const strangers = new Set<string>();
    const run = (step: string, emulator: Emulator, command: Command) =>
      call(step, emulator, command, certificate, strangers);
    const { artifacts } = readArtifacts(filesIn(sample));
    const source = createEmulator();
    source.seed(targetId, artifacts);
    // No tool creates workspaces, and the toolkit does not write them.
    const empty = createEmulator();
    empty.seed(targetId, new Artifacts([...artifacts].filter(({ id }) => id.kind === 'workspace')));
    const steps = [
      await run('extract', source, tool.extract(first)),
      await run('publish to an empty service', empty, tool.publish(first)),
      await run('extract again', empty, tool.extract(second)),
    ];
    return {
      tool: tool.name,
      steps,
      roundTrip: compareFiles(filesIn(first), filesIn(second)),
      strangers: [...strangers],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function call(
  step: string,
  emulator: Emulator,
  command: Command,
  certificate: Certificate,
  strangers: Set<string>,
): Promise<Step> {
  const notes = new RequestNotes();
  const proxy = await startArmProxy(certificate, notes.over(withSurroundings(emulator)));
  try {
    const { exitCode, output } = await execute(command, proxy, certificate);
    for (const stranger of proxy.strangers) strangers.add(stranger);
    const failed = exitCode === 0 ? {} : { output };
    return { step, exitCode, ...notes.log, ...failed };
  } finally {
    await proxy.close();
  }
}

const identity = { type: 'SystemAssigned', principalId: '00000000-0000-0000-0000-000000000002' };

/** The resource group belongs to Azure Resource Manager, not to the service; named values in a key vault need an identity. */
const withSurroundings = (emulator: Emulator) => async (request: Request) => {
  const path = new URL(request.url).pathname;
  if (/\/resourceGroups\/[^/]+$/i.test(path))
    return Response.json({ id: path, properties: { provisioningState: 'Succeeded' } });
  const response = await emulator.fetch(request);
  if (request.method !== 'GET' || path !== targetId) return response;
  return Response.json({ ...((await response.json()) as object), identity });
};

function execute(
  { program, parameters, environment }: Command,
  proxy: ArmProxy,
  { authority }: Certificate,
): Promise<{ readonly exitCode: number | string; readonly output: string }> {
  const child = spawn(program, parameters, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      HTTPS_PROXY: proxy.address,
      NO_PROXY: '127.0.0.1',
      SSL_CERT_FILE: authority,
      NODE_EXTRA_CA_CERTS: authority,
      IDENTITY_ENDPOINT: `${proxy.address}/token`,
      DOTNET_NOLOGO: '1',
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // An unhandled exception ends a program of .NET with a signal.
    child.on('close', (exitCode, signal) =>
      resolve({ exitCode: exitCode ?? String(signal), output: reasonIn(output) }),
    );
  });
}

/** The line with the reason of a failure, without what differs from run to run. */
function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /unhandled exception|^error/i.test(line)) ?? lines.at(-1) ?? '';
  return reason.trim().slice(0, 1000);
}
