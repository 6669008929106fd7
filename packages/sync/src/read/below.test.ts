import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../fixtures/faults.ts';
import { service, shopWith } from '../fixtures/faulty-service.ts';
import { of } from '../fixtures/service.ts';
import { type ReadOptions, readService } from '../index.ts';
import { selectedKinds } from './selected-kinds.ts';

const policy = { policy: '<policies><inbound><base /></inbound></policies>' };
const document = (...names: readonly string[]) =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'x', version: '1' },
    paths: Object.fromEntries(names.map((name) => [`/${name}`, { get: { operationId: name, responses: {} } }])),
  });
const api = (id: string, more: object = {}, text?: string): Resource => {
  const specification = text === undefined ? undefined : readSpecification(text).specification;
  return of(id, { displayName: 'x', path: 'x', ...more }, specification ? { specification } : {});
};
const desired = (...all: readonly Resource[]) => new Artifacts(all);

async function read(all: readonly Resource[], options: ReadOptions = {}, rules: readonly FaultRule[] = []) {
  const { client, seen } = shopWith(new Artifacts(all)).connect(rules);
  const snapshot = await readService(client, options);
  const urls = seen.map(({ url }) => decodeURIComponent(url.replace(`${service}/`, '')));
  return {
    ...snapshot,
    urls,
    asked: [...new Set(urls.map((url) => url.replace(/\?.*/, '')))].sort(),
    found: [...snapshot.artifacts].map(({ id }) => id.toString()),
    exported: urls
      .filter((url) => url.includes('export=true'))
      .map((url) => url.replace(/\?.*format=([^&]*).*/, ' $1')),
  };
}

describe('below a revision', () => {
  const parts = ['old', 'kept'];
  const live = [
    api('api:x', { apiRevision: '1' }, document(...parts)),
    api('api:x;rev=2', { apiRevision: '2' }, document(...parts)),
    of('api-operation-policy:x;rev=2/old', {}, policy),
  ];
  const policies = async (...files: readonly Resource[]) =>
    (await read(live, { desired: desired(...files) })).asked.filter((one) => /;rev=2.*policies/.test(one));

  it('is what vanishes when it becomes current with a specification that drops an operation', async () => {
    const dropped = ['apis/x;rev=2/operations/old/policies/policy'];
    expect(await policies(api('api:x', { apiRevision: '2' }, document('kept')))).toEqual(dropped);
    expect(await policies(api('api:x', { apiRevision: '2' }))).toEqual([]);
    expect(await policies(api('api:x', { apiRevision: '1' }, document('kept')))).toEqual([]);
    expect(await policies(api('api:x', { apiRevision: '3' }, document('kept')))).toEqual([]);
  });

  it('nothing is asked for twice where operations are listed, too', async () => {
    const below = (name: string) => of(`api-operation-policy:x/${name}`, {}, policy);
    const files = desired(api('api:x', {}, document('kept')), below('kept'));
    const { urls } = await read([...live, below('old'), below('kept')], { desired: files });
    expect(
      urls
        .filter((url) => url.includes('policies'))
        .map((url) => url.replace(/\?.*/, ''))
        .sort(),
    ).toEqual(['apis/x/operations/kept/policies/policy', 'apis/x/operations/old/policies/policy']);
  });

  it('operations are listed only where the specification of the service lacks one that the files describe', async () => {
    const below = (name: string) => of(`api-operation-policy:x/${name}`, {}, policy);
    const listed = async (...files: readonly Resource[]) => {
      const { asked, found } = await read([...live, below('kept')], {
        desired: desired(api('api:x', {}, document('kept')), ...files),
      });
      return { lists: asked.includes('apis/x/operations'), found: found.filter((id) => id.includes('kept')) };
    };
    const kept = 'api-operation-policy:x/kept';
    expect(await listed()).toEqual({ lists: false, found: [] });
    expect(await listed(below('kept'))).toEqual({ lists: false, found: [kept] });
    expect((await listed(below('kept'), below('any-method'))).lists).toBe(true);
    expect((await listed(of('api-operation:x/kept', { description: 'kept' }))).lists).toBe(true);
  });

  it('nothing is listed that the files do not contain', async () => {
    const all = [...live, api('api:y'), of('logger:l', { loggerType: 'azureMonitor' })];
    const diagnostic = of('api-diagnostic:x/azuremonitor', { loggerId: '/loggers/l' });
    const { asked } = await read([...all, diagnostic], { desired: desired(api('api:x'), api('api:y'), diagnostic) });
    expect(asked.filter((one) => one.endsWith('/diagnostics'))).toEqual(['apis/x/diagnostics']);
  });

  it('its specification is read even where the files have none for it', async () => {
    const { exported } = await read(live, { desired: desired(api('api:x', { apiRevision: '2' })) });
    expect(exported).toEqual(['apis/x;rev=2 openapi+json']);
  });

  it('is what a revision has of its own: neither links nor releases', async () => {
    const { asked } = await read(live);
    const below = (id: string) =>
      asked.filter((one) => one.startsWith(`${id}/`)).map((one) => one.slice(id.length + 1));
    expect(below('apis/x')).toEqual(expect.arrayContaining(['operations', 'policies/policy', 'releases', 'revisions']));
    expect(below('apis/x;rev=2')).toEqual(expect.arrayContaining(['operations', 'policies/policy']));
    expect(below('apis/x;rev=2')).not.toEqual(expect.arrayContaining(['releases']));
    expect(below('apis/x;rev=2')).not.toEqual(expect.arrayContaining(['revisions']));
  });
});

describe('links', () => {
  it('are asked for at tags, and of products where each scope has them', async () => {
    const scoped = (scope: string) => [
      of(`tag:t${scope}`, { displayName: 'T' }),
      of(`product:p${scope}`, { displayName: 'P' }),
      of(`api:a${scope}`, { displayName: 'A', path: 'a' }),
      of(`product-api:p/a${scope}`),
      of(`api-tag:a/t${scope}`),
    ];
    const { asked, artifacts } = await read([of('workspace:w', { displayName: 'W' }), ...scoped(''), ...scoped('@w')]);
    const links = (prefix: string) => asked.filter((one) => one.startsWith(prefix) && /(apis|tags|Links)$/.test(one));
    expect(links('products/')).toEqual(['products/p/apis']);
    expect(links('tags/')).toEqual(['tags/t/apiLinks', 'tags/t/operationLinks', 'tags/t/productLinks']);
    expect(links('apis/')).toEqual([]);
    expect(links('workspaces/w/products/')).toContain('workspaces/w/products/p/apiLinks');
    expect(links('workspaces/w/products/')).not.toContain('workspaces/w/products/p/apis');
    expect(links('workspaces/w/tags/')).toContain('workspaces/w/tags/t/apiLinks');
    for (const id of ['product-api:p/a', 'api-tag:a/t', 'product-api:p/a@w', 'api-tag:a/t@w'])
      expect([...artifacts].map((one) => one.id.toString())).toContain(id);
  });
});

describe('an API of SOAP', () => {
  const wsdl = `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" name="Calc"><wsdl:message name="AddIn"/>
  <wsdl:portType name="p"><wsdl:operation name="Add"/></wsdl:portType></wsdl:definitions>`;
  const live = [api('api:x', { type: 'soap' })];
  const like = desired(api('api:x', { type: 'soap' }, wsdl));
  const exporting = (fault: FaultRule['fault']): FaultRule => ({ url: /apis\/x\?.*export=true/, fault });

  it('is read with WSDL where the files have WSDL', async () => {
    const value: FaultRule = exporting({ as: 'answer', status: 200, body: JSON.stringify({ value: wsdl }) });
    const found = await read(live, { like }, [value]);
    expect(found.exported).toEqual(['apis/x wsdl-link']);
    expect(found.artifacts.get(ResourceId.parse('api:x'))?.specification?.dialect).toBe('wsdl');
    expect(found.notes).toEqual([]);
    const without = await read(live, {}, [value]);
    expect(without.exported).toEqual([]);
    expect(without.asked).toContain('apis/x/schemas');
  });

  it('that is not exported is reported, and the API is read without it', async () => {
    const refused = await read(live, { like }, [exporting({ as: 'status', status: 406, code: 'Refused' })]);
    expect(refused.notes).toMatchObject([
      { code: 'sync/no-export', message: expect.stringMatching(/api:x.*406 Refused/) },
    ]);
    expect([...refused.artifacts].map(({ id, specification }) => `${id} ${specification?.dialect}`)).toContain(
      'api:x undefined',
    );
    expect(refused.asked).toContain('apis/x/schemas');
  });
});

describe('the kinds to read', () => {
  it.each<[string, readonly string[]]>([
    ['tag:t', ['tag']],
    ['backend:b', ['backend']],
    ['logger:l', ['logger', 'named-value']],
    ['product:p', ['product', 'product-group', 'subscription']],
    ['api:x', ['api']],
    ['api-policy:x', ['api', 'api-policy']],
    ['api-tag:x/t', ['api', 'api-tag', 'tag']],
    ['api-schema:x/s', ['api', 'api-schema']],
    ['api-operation-policy:x/get', ['api', 'api-operation', 'api-operation-policy']],
    ['gateway-api:g/x', ['api', 'gateway', 'gateway-api']],
  ])('for %s are it, what it needs and what it brings along', (id, kinds) => {
    expect([...selectedKinds({ desired: desired(of(id)) })].sort()).toEqual([...kinds].sort());
  });

  it('are with deletions all that is captured, and what the files have beside it', () => {
    const all = selectedKinds({});
    expect(all).toContain('product-policy');
    expect(all).not.toContain('certificate');
    expect(selectedKinds({ include: ['certificate'] })).toEqual(new Set([...all, 'certificate']));
    expect(selectedKinds({ desired: desired(of('tag:t')), prune: true })).toEqual(all);
    expect(selectedKinds({ desired: desired(of('certificate:c')), prune: true })).toEqual(
      new Set([...all, 'certificate']),
    );
  });
});
