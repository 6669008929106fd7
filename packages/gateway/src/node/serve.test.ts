import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { readArtifacts } from '@apimkit/model';
import { expect, it } from 'vitest';
import { createGateway, traceSummary } from '../index.ts';
import { serveGateway } from './serve.ts';

const policy = `<policies><inbound>
  <choose><when condition="@(context.Request.Method == &quot;DELETE&quot;)">
    <set-variable name="length" value="@(((string)null).Length)" />
  </when></choose>
  <return-response>
    <set-status code="201" />
    <set-header name="Set-Cookie"><value>a=1</value><value>b=2</value></set-header>
    <set-body>@(context.Request.Body?.As&lt;string&gt;())</set-body>
  </return-response>
</inbound></policies>`;
const { artifacts } = readArtifacts(
  new Map([
    ['apis/a/apiInformation.json', '{ "properties": { "path": "a", "subscriptionRequired": false } }'],
    ['apis/a/policy.xml', policy],
    ...['POST', 'DELETE'].map(
      (method) =>
        [
          `apis/a/operations/${method}/operationInformation.json`,
          `{ "properties": { "displayName": "${method}", "method": "${method}", "urlTemplate": "/" } }`,
        ] as const,
    ),
  ]),
);
const gateway = createGateway({ artifacts, parse: await loadCSharp(), crypto: nodeCrypto });

it('passes requests and responses, and keeps a bounded number of traces', async () => {
  const { url, close } = await serveGateway(() => gateway, { traces: 2, maxBody: 10 });
  try {
    const response = await fetch(`${url}/a`, { method: 'POST', body: 'hello' });
    expect([response.status, await response.text(), response.headers.getSetCookie()]).toEqual([
      201,
      'hello',
      ['a=1', 'b=2'],
    ]);
    expect((await fetch(`${url}/a`, { method: 'POST', body: 'a longer body' })).status).toBe(413);
    const places: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      const traced = await fetch(`${url}/a`, { method: 'POST', headers: { 'Apim-Trace': 'true' } });
      places.push(traced.headers.get('apim-trace-location') ?? '');
    }
    expect(await Promise.all(places.map(async (place) => (await fetch(place)).status))).toEqual([404, 200, 200]);
  } finally {
    await close();
  }
});

it('reports each call, and where an error happened, without the query', async () => {
  const lines: string[] = [];
  const { url, close } = await serveGateway(() => gateway, { onCall: (trace) => lines.push(traceSummary(trace)) });
  try {
    for (const method of ['POST', 'DELETE', 'GET']) await fetch(`${url}/a?code=1234`, { method });
  } finally {
    await close();
  }
  expect(lines.map((line) => line.replaceAll(/\(\d+ ms\)/g, '(… ms)'))).toEqual([
    'POST /a -> 201 (… ms)  a/POST',
    'DELETE /a -> 500 (… ms)  a/DELETE\n  set-variable: Expression evaluation failed. Object reference not set to an instance of an object.  apis/a/policy.xml:3',
    'GET /a -> 404 (… ms)  a\n  configuration: Unable to match incoming request to an operation.',
  ]);
});

it('responds with 500 if the gateway throws', async () => {
  const { url, close } = await serveGateway(() => Promise.reject(new Error('no policies')));
  try {
    expect(await (await fetch(url)).json()).toEqual({ statusCode: 500, message: 'no policies' });
  } finally {
    await close();
  }
});
