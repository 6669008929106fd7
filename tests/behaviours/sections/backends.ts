import { deepEqual, equal, match } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';
import { body, names, properties, put, refuses } from '../kit.ts';

const path = 'backends/b';
const single = { url: 'https://example.com', protocol: 'http' };
const pool = (...ids: readonly string[]) => ({ type: 'Pool', pool: { services: ids.map((id) => ({ id })) } });

export const backends: Section = {
  title: 'Backends, certificates and caches',
  behaviours: [
    {
      statement: 'A backend needs a URL and a protocol.',
      source: 'Microsoft Learn, "Backend - Create Or Update"',
      async check(call) {
        await refuses(call('PUT', path, { properties: { protocol: 'http' } }), { target: 'url' });
        await refuses(call('PUT', path, { properties: { url: 'https://example.com' } }), { target: 'protocol' });
      },
    },
    {
      statement: 'The protocol is `http` or `soap`.',
      source: 'Azure/bicep#14093',
      check: (call) =>
        refuses(call('PUT', path, { properties: { ...single, protocol: 'https' } }), { target: 'protocol' }),
    },
    {
      statement: 'A pool has neither a URL nor a protocol: both are refused.',
      source: 'Azure/bicep#14097',
      async check(call) {
        await put(call, path, single);
        const withUrl = { ...pool('/backends/b'), url: 'https://example.com' };
        await refuses(call('PUT', 'backends/p', { properties: withUrl }), {
          target: 'url',
          detail: 'Url is not supported for backend pool.',
        });
        await refuses(call('PUT', 'backends/p', { properties: { ...pool('/backends/b'), protocol: 'http' } }), {
          target: 'protocol',
          detail: 'Protocol is not supported for backend pool.',
        });
      },
    },
    {
      statement: 'A pool is accepted without a URL and a protocol, although the schema requires them.',
      source: 'Azure/azure-rest-api-specs#35713',
      async check(call) {
        await put(call, path, single);
        await put(call, 'backends/p', pool('/backends/b'));
        const [member] = (await properties(call('GET', 'backends/p'))).pool.services;
        match(member.id, /^\/subscriptions\/.*\/backends\/b$/);
      },
    },
    {
      statement: 'The members of a pool must exist.',
      source: 'Azure/azure-rest-api-specs#23992',
      check: (call) => refuses(call('PUT', 'backends/p', { properties: pool('/backends/none') })),
    },
    {
      statement: 'Credentials contain named values as `{{…}}`, which must exist.',
      source: 'Azure/apiops#391',
      async check(call) {
        const credentials = { header: { 'x-key': ['{{key}}'] } };
        await refuses(call('PUT', path, { properties: { ...single, credentials } }), { detail: 'key' });
        await put(call, 'namedValues/k', { displayName: 'key', value: 'a' });
        await put(call, path, { ...single, credentials });
        deepEqual((await properties(call('GET', path))).credentials.header, { 'x-key': ['{{key}}'] });
      },
    },
    {
      statement: 'A new backend checks the chain and the name of certificates.',
      source: 'ApiManagementCreateBackendProxyBackend.json',
      async check(call) {
        const tls = { validateCertificateChain: false, validateCertificateName: true };
        await put(call, path, { ...single, tls });
        deepEqual((await properties(call('GET', path))).tls, tls);
      },
    },
    {
      statement: 'Data and password of a certificate are never returned; subject, thumbprint and expiry are.',
      source: 'ApiManagementGetCertificate.json',
      async check(call) {
        await put(call, 'certificates/c', { data: 'TUlJ', password: 'p' });
        const seen = await properties(call('GET', 'certificates/c'));
        deepEqual(Object.keys(seen).sort(), ['expirationDate', 'subject', 'thumbprint']);
        match(seen.thumbprint, /^[0-9A-F]{40}$/);
        match(seen.expirationDate, /^\d{4}-\d\d-\d\dT/);
        match(seen.subject, /^CN=/);
      },
    },
    {
      statement: 'A certificate from a vault shows the vault, the result of the last read, and the same facts.',
      source: 'ApiManagementCreateCertificateWithKeyVault.json',
      async check(call) {
        const secretIdentifier = 'https://shop.vault.azure.net/secrets/c';
        await put(call, 'certificates/c', { keyVault: { secretIdentifier } });
        const seen = await properties(call('GET', 'certificates/c'));
        equal(seen.keyVault.secretIdentifier, secretIdentifier);
        equal(seen.keyVault.lastStatus.code, 'Success');
        match(seen.thumbprint, /^[0-9A-F]{40}$/);
      },
    },
    {
      statement: '`refreshSecret` of a certificate reads the vault again and returns the certificate.',
      source: 'ApiManagementRefreshCertificate.json',
      async check(call) {
        await put(call, 'certificates/c', { keyVault: { secretIdentifier: 'https://shop.vault.azure.net/secrets/c' } });
        equal((await properties(call('POST', 'certificates/c/refreshSecret'))).keyVault.lastStatus.code, 'Success');
      },
    },
    {
      statement: 'The connection string of a cache is returned as a reference to a named value with a generated name.',
      source: 'ApiManagementCreateCache.json',
      async check(call) {
        await put(call, 'caches/c', {
          connectionString: 'shop.redis.cache.windows.net,password=p',
          useFromLocation: 'default',
        });
        const { connectionString } = await properties(call('GET', 'caches/c'));
        match(connectionString, /^\{\{[0-9a-f]{24}\}\}$/);
        deepEqual(await names(call, 'namedValues'), [connectionString.slice(2, -2)]);
      },
    },
    {
      statement: 'A cache needs a connection string and a location.',
      source: 'Microsoft Learn, "Cache - Create Or Update"',
      async check(call) {
        await refuses(call('PUT', 'caches/c', { properties: { useFromLocation: 'default' } }));
        await refuses(call('PUT', 'caches/c', { properties: { connectionString: 'a' } }));
      },
    },
    {
      statement: '`reconnect` of a backend is accepted.',
      source: 'ApiManagementBackendReconnect.json',
      async check(call) {
        await put(call, path, single);
        equal((await call('POST', `${path}/reconnect`, { properties: { after: 'PT3S' } })).status, 202);
      },
    },
    {
      statement: 'Circuit breakers are stored with their rules.',
      source: 'Microsoft Learn, "Backends in API Management"',
      async check(call) {
        const rule = {
          name: 'r',
          failureCondition: { count: 3, interval: 'PT1H', statusCodeRanges: [{ min: 500, max: 599 }] },
          tripDuration: 'PT1M',
        };
        await put(call, path, { ...single, circuitBreaker: { rules: [rule] } });
        const { circuitBreaker } = (await body(call('GET', path))).properties;
        equal(circuitBreaker.rules[0].name, 'r');
      },
    },
  ],
};
