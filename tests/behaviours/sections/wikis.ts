import { deepEqual, equal } from 'node:assert/strict';
import type { Caller } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { body, properties, put, refuses } from '../kit.ts';

async function shop(call: Caller): Promise<void> {
  await put(call, 'apis/a', { displayName: 'A', path: 'a' });
  await put(call, 'products/p', { displayName: 'P', subscriptionRequired: false });
  await put(call, 'documentations/d', { title: 'D', content: '# D' });
}

const wikisOf = ['apis/a/wikis/default', 'products/p/wikis/default'];

export const wikis: Section = {
  title: 'Wikis and documentation',
  behaviours: [
    {
      statement: 'An API and a product have one wiki, `default`, with the ids of the documents that it shows.',
      source: 'ApiManagementCreateApiWiki.json',
      async check(call) {
        await shop(call);
        for (const wiki of wikisOf) {
          await put(call, wiki, { documents: [{ documentationId: 'd' }] });
          deepEqual((await properties(call('GET', wiki))).documents, [{ documentationId: 'd' }]);
        }
      },
    },
    {
      statement: 'Documents are resources of the service, with a title and Markdown.',
      source: 'ApiManagementCreateDocumentation.json',
      async check(call) {
        await shop(call);
        deepEqual(await properties(call('GET', 'documentations/d')), { title: 'D', content: '# D' });
      },
    },
    {
      statement: 'GET of a wiki that does not exist is 500 instead of 404.',
      source: 'Azure/apiops-cli, src/clients/apim-client.ts',
      emulator: { quirks: true },
      async check(call) {
        await shop(call);
        for (const wiki of wikisOf) await refuses(call('GET', wiki), { status: 500 });
      },
    },
    {
      statement: 'A wiki can be changed with PATCH and deleted.',
      source: 'ApiManagementUpdateProductWiki.json',
      async check(call) {
        await shop(call);
        for (const wiki of wikisOf) {
          await put(call, wiki, { documents: [] });
          await body(call('PATCH', wiki, { properties: { documents: [{ documentationId: 'd' }] } }));
          deepEqual((await properties(call('GET', wiki))).documents, [{ documentationId: 'd' }]);
          equal((await call('DELETE', wiki)).status, 200);
        }
      },
    },
    {
      statement: 'The wikis of an API and of a product can be listed.',
      source: 'ApiManagementListProductWikis.json',
      async check(call) {
        await shop(call);
        for (const wiki of wikisOf) {
          await put(call, wiki, { documents: [] });
          equal((await body(call('GET', wiki.slice(0, -'/default'.length)))).value.length, 1);
        }
      },
    },
  ],
};
