import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadCSharp } from '@apimkit/csharp/node';
import { nodeCrypto } from '@apimkit/expressions/node';
import { createGateway, type GatewayOptions } from '@apimkit/gateway';
import { readArtifacts } from '@apimkit/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { artifacts } = readArtifacts(
  new Map([
    [
      'apis/orders/apiInformation.json',
      '{"properties":{"path":"orders","serviceUrl":"https://orders.example.com/v1","subscriptionRequired":false}}',
    ],
    [
      'apis/orders/operations/any/operationInformation.json',
      '{"properties":{"displayName":"Any","method":"POST","urlTemplate":"/*"}}',
    ],
  ]),
);

const gatewayTo = async (backends: GatewayOptions['backends']) =>
  createGateway({ artifacts, parse: await loadCSharp(), crypto: nodeCrypto, ...(backends ? { backends } : {}) });

const post = () =>
  new Request('https://gateway.example.com/orders/a/b?c=d', {
    method: 'POST',
    body: 'content',
    headers: { 'X-A': '1' },
  });

describe('backends', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += String(part);
      });
      request.on('end', () => {
        if (request.url?.includes('slow')) return;
        response.writeHead(201, { 'X-B': '2', 'Set-Cookie': ['a=1', 'b=2'] });
        response.end(`${request.method} ${request.url} ${request.headers['x-a']} ${body}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are URLs on this machine, with the path of the backend behind them', async () => {
    const gateway = await gatewayTo({ 'https://orders.example.com': `${url}/base` });
    const response = await gateway.fetch(post());
    expect([response.status, response.headers.get('x-b')]).toEqual([201, '2']);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('POST /base/v1/a/b?c=d 1 content');
  });

  it('are functions of a request', async () => {
    const gateway = await gatewayTo({
      'https://orders.example.com': async (request) => new Response(`${request.url} ${await request.text()}`),
    });
    expect(await (await gateway.fetch(post())).text()).toBe('https://orders.example.com/v1/a/b?c=d content');
  });

  it.each([
    'https://example.com',
    'http://10.0.0.1',
    'http://127.0.0.1.example.com',
    'http://0.0.0.0',
    'http://169.254.169.254',
  ])('are not at %s', async (target) => {
    const gateway = await gatewayTo({ 'https://orders.example.com': target });
    const { response, unsupported } = await gateway.call(post());
    expect(response.status).toBe(502);
    expect(unsupported[0]?.reason).toContain('only URLs on this machine are allowed');
  });

  it('have names that end where a part of a URL ends', async () => {
    const gateway = await gatewayTo({
      'https://orders.example': { body: 'other' },
      'https://orders.example.com/v': { body: 'other' },
    });
    const { unsupported } = await gateway.call(post());
    expect(unsupported).toMatchObject([{ kind: 'unnamed', policy: 'forward-request' }]);
  });

  it('are what is named most precisely', async () => {
    const gateway = await gatewayTo({
      'https://*.example.com': { body: 'pattern' },
      'https://orders.example.com/v1/a': { body: 'path' },
    });
    expect(await (await gateway.fetch(post())).text()).toBe('path');
  });

  it('cannot be reached if nothing listens', async () => {
    const gateway = await gatewayTo({ 'https://orders.example.com': 'http://127.0.0.1:1' });
    const { response, lastError } = await gateway.call(post());
    expect([response.status, lastError?.reason]).toEqual([500, 'BackendConnectionFailure']);
  });

  it('have the timeout of the policy', async () => {
    const gateway = await gatewayTo({ 'https://orders.example.com': `${url}/slow` });
    const policy =
      '<policies><inbound><set-backend-service base-url="https://orders.example.com" /></inbound><backend><forward-request timeout-ms="50" /></backend></policies>';
    const { lastError } = await gateway.call(post(), { target: { policy } });
    expect(lastError?.reason).toBe('Timeout');
  });
});
