// The gateway: requests per second through an effective policy of 10 elements with 6 expressions, start with 100 APIs, memory over 100,000 requests.
import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { createGateway } from '@apimkit/gateway';
import { readArtifacts } from '@apimkit/model';
import { generateTree } from './service/generate.ts';

const policy = `<policies>
  <inbound>
    <set-variable name="id" value="@(context.Request.MatchedParameters["id"])" />
    <set-variable name="client" value="@(context.Request.Headers.GetValueOrDefault("X-Client", "none"))" />
    <choose>
      <when condition="@(context.Variables.GetValueOrDefault<string>("client") == "web")">
        <set-header name="X-Kind" exists-action="override"><value>web</value></set-header>
      </when>
      <otherwise>
        <set-header name="X-Kind" exists-action="override"><value>other</value></set-header>
      </otherwise>
    </choose>
    <set-query-parameter name="source" exists-action="override"><value>@(context.Api.Id + "/" + context.Operation.Id)</value></set-query-parameter>
    <rewrite-uri template="@("/items/" + (string)context.Variables["id"])" />
    <set-backend-service base-url="https://backend.example.com" />
  </inbound>
  <backend><forward-request /></backend>
  <outbound>
    <set-header name="X-Status" exists-action="override"><value>@(context.Response.StatusCode.ToString())</value></set-header>
    <set-status code="200" reason="OK" />
  </outbound>
</policies>`;

const json = (properties: object) => JSON.stringify({ properties });
const { artifacts } = readArtifacts(
  new Map([
    ['apis/items/apiInformation.json', json({ displayName: 'Items', path: 'items', subscriptionRequired: false })],
    [
      'apis/items/operations/get/operationInformation.json',
      json({ method: 'GET', urlTemplate: '/{id}', displayName: 'Get' }),
    ],
    ['apis/items/operations/get/policy.xml', policy],
  ]),
);
const parse = await loadCSharp();
const gateway = createGateway({
  artifacts,
  parse,
  crypto: nodeCrypto,
  backends: { 'https://backend.example.com': { body: '{"ok":true}', headers: { 'Content-Type': 'application/json' } } },
});

/** Requests per second, and per second of the processor: other programs do not change that. */
async function send(count: number): Promise<readonly [wall: number, cpu: number]> {
  const start = performance.now();
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    const response = await gateway.fetch(
      new Request(`https://gateway.example.com/items/${index % 1000}?a=b`, { headers: { 'X-Client': 'web' } }),
    );
    if (response.headers.get('x-status') !== '200') throw new Error(await response.text());
    await response.text();
  }
  const { user, system } = process.cpuUsage(before);
  return [(1000 * count) / (performance.now() - start), (1_000_000 * count) / (user + system)];
}

await send(5_000);
const rates: (readonly [number, number])[] = [];
for (let run = 0; run < 5; run += 1) rates.push(await send(10_000));
const median = (index: 0 | 1) => Math.round(rates.map((rate) => rate[index]).sort((one, other) => one - other)[2] ?? 0);
console.log(`${median(0)} requests per second, ${median(1)} per second of CPU (medians of 5 runs of 10,000)`);

const memory: number[] = [];
for (let run = 0; run < 5; run += 1) {
  await send(20_000);
  globalThis.gc?.();
  memory.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
}
console.log(
  `heap after each 20,000 of 100,000 requests: ${memory.join(', ')} MiB${globalThis.gc ? '' : ' (use --expose-gc)'}`,
);

const tree = generateTree({ apis: 100, operations: 10 });
const read = readArtifacts(tree);
const started = performance.now();
const large = createGateway({ artifacts: read.artifacts, parse, crypto: nodeCrypto });
await large.fetch(new Request('https://gateway.example.com/none'));
console.log(`start with 100 APIs: ${Math.round(performance.now() - started)} ms`);
