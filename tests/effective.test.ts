import { join } from 'node:path';
import { readArtifacts } from '@apimkit/model';
import { readTree } from '@apimkit/model/node';
import {
  compareEffective,
  effectiveMarkdown,
  effectivePolicy,
  type FragmentSource,
  renderEffective,
  type ScopedPolicy,
} from '@apimkit/policy';
import { callsOf, callText, effectiveFor } from '@apimkit/repository';
import { describe, expect, it } from 'vitest';
import { scenariosIn } from './scenario.ts';

const order = ['operation', 'api', 'product', 'workspace', 'global'];

function read(files: ReadonlyMap<string, string>) {
  const fragments = new Map<string, FragmentSource>();
  const chain: ScopedPolicy[] = [];
  for (const [name, text] of files) {
    const [scope = '', file = ''] = name.split(' ');
    if (scope === 'fragment') fragments.set(file, { file: `policy fragments/${file}/policy.xml`, text });
    else chain.push({ scope, file, text });
  }
  return { chain: chain.sort((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope)), fragments };
}

describe('the sample', () => {
  it('matches its golden file, call by call', async () => {
    const { tree } = await readTree(join(import.meta.dirname, '../examples/sample/artifacts'));
    const { artifacts } = readArtifacts(tree);
    const calls = callsOf(artifacts).flatMap((call) =>
      call.api === 'orders-v1' ? [call, { ...call, product: 'starter' }] : [call],
    );
    const text = calls
      .map((call) => `${callText(call)}\n${renderEffective(effectiveFor(artifacts, call))}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot('golden/effective-sample.txt');
  });
});

describe('effective policies', () => {
  it.each(scenariosIn(join(import.meta.dirname, 'scenarios/effective')))(
    '$name',
    ({ files, expected, accept, about }) => {
      expect(about).not.toBe('');
      const { chain, fragments } = read(files);
      const effective = effectivePolicy(chain, fragments);
      const actual = `${renderEffective(effective)}\n`;
      accept(actual);
      if (!process.env.UPDATE_SCENARIOS) expect(actual).toBe(expected);
      expect(compareEffective(effective, effective)).toEqual([]);
    },
  );

  it('are compared as text', () => {
    const at = (inbound: string, product: string) =>
      effectivePolicy([
        { scope: 'api orders', file: 'a.xml', text: `<policies><inbound>${inbound}</inbound></policies>` },
        { scope: 'product starter', file: 'p.xml', text: `<policies><inbound>${product}</inbound></policies>` },
      ]);
    const jwt = '<validate-jwt header-name="Authorization"/>';
    const limit = (calls: number) => `<rate-limit calls="${calls}" renewal-period="60"/>`;
    expect(compareEffective(at(`<base/>${limit(5)}`, jwt), at(limit(5), jwt))).toEqual([
      'loses validate-jwt in inbound (from product starter)',
    ]);
    expect(compareEffective(at(limit(5), jwt), at(`<base/>${limit(9)}`, jwt))).toEqual([
      'gains validate-jwt in inbound (from product starter)',
      'has a different rate-limit in inbound (from api orders)',
    ]);
    expect(compareEffective(at(`${jwt}${limit(5)}`, ''), at(`${limit(5)}\n${jwt}`, ''))).toEqual([
      'runs the policies of inbound in a different order',
    ]);
  });

  it('are printed as a table', () => {
    const text = '<policies><inbound><a b="1|2"/></inbound></policies>';
    expect(effectiveMarkdown(effectivePolicy([{ scope: 'global', file: 'policy.xml', text }]))).toBe(
      '| section | policy | from |\n| --- | --- | --- |\n| inbound | `<a b="1\\|2"/>` | policy.xml:1 (global) |',
    );
  });
});
