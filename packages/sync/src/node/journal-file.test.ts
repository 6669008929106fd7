import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Artifacts } from '@apimkit/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { of, testService } from '../fixtures/service.ts';
import { type JournalHeader, planPublish, savePlan } from '../index.ts';
import { continueJournal, createJournal, type LeaseHolder, newJournalFile, readJournal } from './index.ts';

let folder = '';
let header: JournalHeader;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  const client = testService().connect();
  const artifacts = new Artifacts([of('tag:a', { displayName: 'A' })]);
  const planned = await planPublish(client, artifacts);
  header = { journal: 1, run: 'one', saved: await savePlan({ client, artifacts, ...planned, tool: 'test' }) };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const holder = (pid: number, running: readonly number[], host = 'here'): LeaseHolder => ({
  pid,
  host,
  isRunning: (one) => running.includes(one),
});
const leases = async () => (await readdir(folder)).filter((name) => name.endsWith('.lease'));
const file = (name: string) => join(folder, name);

describe('a journal', () => {
  it('is on the disk when its entries are written, and is read again', async () => {
    const journal = await createJournal(file('a.jsonl'), header, holder(1, [1]));
    const entries = ['started', 'done'].map((state) => ({ state, step: 'tag:a', before: [] }) as never);
    await Promise.all(entries.map((entry) => journal.write(entry)));
    expect((await readFile(file('a.jsonl'), 'utf8')).split('\n')).toHaveLength(4);
    await journal.close();
    const parsed = await readJournal(file('a.jsonl'));
    expect(parsed.header.run).toBe('one');
    expect(parsed.entries.map(({ state }) => state)).toEqual(['started', 'done']);
  });

  it('is continued after the last whole line', async () => {
    const journal = await createJournal(file('a.jsonl'), header, holder(1, [1]));
    await journal.write({ state: 'started', step: 'tag:a', before: [] });
    await journal.close();
    await writeFile(file('a.jsonl'), '{"state":"do', { flag: 'a' });
    const parsed = await readJournal(file('a.jsonl'));
    const next = await continueJournal(file('a.jsonl'), parsed, 'two', holder(2, [2]));
    await next.write({ state: 'done', step: 'tag:a' });
    await next.close();
    expect((await readJournal(file('a.jsonl'))).entries.map(({ state }) => state)).toEqual([
      'started',
      'resumed',
      'done',
    ]);
  });

  it('never replaces another file, and gives the lease back then', async () => {
    await writeFile(file('a.jsonl'), 'mine');
    await expect(createJournal(file('a.jsonl'), header, holder(1, [1]))).rejects.toThrow(
      `The journal ${file('a.jsonl')} exists. Nothing was sent; choose another file, or continue it with --resume`,
    );
    expect(await readFile(file('a.jsonl'), 'utf8')).toBe('mine');
    expect(await leases()).toEqual([]);
  });

  it('has a name of the service and the time, in a folder that git ignores', async () => {
    const name = await newJournalFile(
      file('.apimkit/journal'),
      header.saved.service,
      new Date('2026-11-27T10:11:12.345Z'),
    );
    expect(name).toBe(file('.apimkit/journal/shop-20261127T101112345.jsonl'));
    expect(await readFile(file('.apimkit/journal/.gitignore'), 'utf8')).toBe('*\n');
  });

  it.each([
    ['', 'is not a journal of "apimkit publish", or was cut off in its first line'],
    ['{"journal":1', 'is not a journal of "apimkit publish", or was cut off in its first line'],
    ['{"hello":1}\n', 'is not a journal of "apimkit publish", or was cut off in its first line'],
    ['{"journal":7}\n', 'has format 7, and this version of apimkit reads format 1'],
    ['{"journal":1,"saved":{}}\n', 'is not a saved plan'],
  ])('that is %j is an error with advice', async (text, message) => {
    await writeFile(file('a.jsonl'), text);
    await expect(readJournal(file('a.jsonl'))).rejects.toThrow(message);
  });

  it.each([
    'nonsense',
    '{"state":"odd","step":"tag:a"}',
    '{"state":"done","step":"tag:unknown"}',
    '{"state":"started","step":"tag:a"}',
  ])('with the line %s in the middle is damaged', async (line) => {
    await writeFile(file('a.jsonl'), `${JSON.stringify(header)}\n${line}\n{"state":"done","step":"tag:a"}\n`);
    await expect(readJournal(file('a.jsonl'))).rejects.toThrow('is damaged in line 2: plan and publish again');
  });

  it('that does not exist is an error with its name', async () => {
    await expect(readJournal(file('none.jsonl'))).rejects.toThrow(`The journal ${file('none.jsonl')} cannot be read`);
  });
});

describe('a lease', () => {
  it('that a killed run left is taken by one of many runs that find it at once', async () => {
    const pids = Array.from({ length: 12 }, (_, index) => index + 1);
    for (let round = 0; round < 10; round += 1) {
      const take = (pid: number, running: readonly number[]) =>
        createJournal(file(`${round}-${pid}.jsonl`), header, holder(pid, running));
      await take(99, [99]);
      const taken = await Promise.allSettled(pids.map((pid) => take(pid, pids)));
      const [first, ...more] = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(more).toEqual([]);
      await first?.close();
      expect(await leases()).toEqual([]);
    }
  });

  it('rejects a second run on the same service, by process, host and time, until the first one ends', async () => {
    const first = await createJournal(file('a.jsonl'), header, holder(1, [1, 2]));
    await expect(createJournal(file('b.jsonl'), header, holder(2, [1, 2]))).rejects.toThrow(
      /^Process 1 on here \(since \d{4}-.*\) publishes to .*\/service\/shop\. Nothing was sent; wait for it, or delete .*\.lease if that run has ended$/,
    );
    const other = { ...header, saved: { ...header.saved, service: `${header.saved.service}2` } };
    await (await createJournal(file('c.jsonl'), other, holder(2, [1, 2]))).close();
    await first.close();
    await (await createJournal(file('b.jsonl'), header, holder(2, [1, 2]))).close();
    expect(await leases()).toEqual([]);
  });

  it('of a process that was killed is taken over', async () => {
    await createJournal(file('a.jsonl'), header, holder(1, [1]));
    await (await createJournal(file('b.jsonl'), header, holder(2, [2]))).close();
  });

  it('of another host is taken over when it was not renewed for five minutes', async () => {
    await createJournal(file('a.jsonl'), header, holder(1, [1], 'there'));
    await expect(createJournal(file('b.jsonl'), header, holder(1, [1]))).rejects.toThrow('Process 1 on there');
    const [lease = ''] = await leases();
    const before = new Date(Date.now() - 6 * 60_000);
    await utimes(file(lease), before, before);
    await (await createJournal(file('b.jsonl'), header, holder(1, [1]))).close();
  });

  it('that is empty belongs to a run that has just begun, unless it is old', async () => {
    const first = await createJournal(file('a.jsonl'), header, holder(1, [1]));
    const [lease = ''] = await leases();
    await writeFile(file(lease), '');
    await expect(createJournal(file('b.jsonl'), header, holder(1, [1]))).rejects.toThrow('Another run publishes to');
    const before = new Date(Date.now() - 6 * 60_000);
    await utimes(file(lease), before, before);
    await (await createJournal(file('b.jsonl'), header, holder(1, [1]))).close();
    await first.close();
  });
});
