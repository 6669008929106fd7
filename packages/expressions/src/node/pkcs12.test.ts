import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UnsupportedError } from '../index.ts';
import { nodeCrypto } from './crypto.ts';

const read = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}.p12`, import.meta.url)));
const text = new TextEncoder().encode('signed');

describe('certificates in PKCS #12', () => {
  it.each([
    ['aes256', 'secret'],
    ['triple-des', 'secret'],
    ['no-password', ''],
  ])('%s has its certificate and a key that signs', (name, password) => {
    const facts = nodeCrypto.certificate(read(name), password);
    expect(facts.subject).toBe('CN=client.example, O=apimkit tests, C=CH');
    const signature = nodeCrypto.sign('sha256', 'pkcs1', facts.privateKey ?? new Uint8Array(), text);
    expect(nodeCrypto.verify('sha256', 'pkcs1', facts.publicKey, text, signature)).toBe(true);
    expect(nodeCrypto.verify('sha256', 'pkcs1', facts.publicKey, text.slice(1), signature)).toBe(false);
  });

  it('is the same certificate in every form', () => {
    const prints = ['aes256', 'triple-des', 'no-key'].map((name) => nodeCrypto.certificate(read(name), 'secret'));
    expect(new Set(prints.map(({ thumbprint }) => thumbprint)).size).toBe(1);
    expect(prints[2]?.privateKey).toBeUndefined();
  });

  it.each(['aes256', 'triple-des'])('%s refuses another password', (name) => {
    expect(() => nodeCrypto.certificate(read(name), 'other')).toThrow();
    expect(() => nodeCrypto.certificate(read(name))).toThrow();
  });

  it('refuses by name what Node cannot decrypt', () => {
    expect(() => nodeCrypto.certificate(read('rc2'), 'secret')).toThrow(UnsupportedError);
  });

  it('throws for a file that is cut, wherever that is', () => {
    const whole = read('aes256');
    for (let length = 0; length < whole.length - 200; length += 97)
      expect(() => nodeCrypto.certificate(whole.slice(0, length), 'secret'), `${length} bytes`).toThrow();
  });
});
