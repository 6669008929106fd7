import type { HashName } from '../../host.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { arrayOfBytes, bytesOf } from './bytes.ts';
import { HashValue } from './hash.ts';

const namespace = 'System.Security.Cryptography';
const names: readonly HashName[] = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];

/** A hash without a key. Each type of .NET is a class of its own. */
abstract class PlainHash extends HashValue {
  protected override digest(run: Run, data: Uint8Array): Uint8Array {
    return run.host.crypto.hash(this.hashName, data);
  }
}

function classOf(hashName: HashName, netName: string): new () => HashValue {
  return class extends PlainHash {
    readonly hashName = hashName;
    readonly netName = netName;
  };
}

/** `SHA256` with its static members, and the classes that are made with `new`. */
function typesOf(hashName: HashName): readonly TypeDeclaration[] {
  const short = hashName.toUpperCase();
  const implementation = classOf(hashName, `${namespace}.${short}+Implementation`);
  const base = declareType({
    name: `${namespace}.${short}`,
    kind: 'class',
    bases: ['HashAlgorithm'],
    instances: implementation,
    members: {
      [`static ${short} Create()`]: () => new implementation(),
      'static byte[] HashData(byte[])'(this: Run, data: NetArray | null) {
        return arrayOfBytes(this, this.host.crypto.hash(hashName, bytesOf(this, data, 'source')));
      },
    },
  });
  const suffixes = hashName === 'md5' ? ['CryptoServiceProvider'] : ['CryptoServiceProvider', 'Managed'];
  return [base, ...suffixes.map((suffix) => creatable(hashName, short, suffix))];
}

function creatable(hashName: HashName, short: string, suffix: string): TypeDeclaration {
  const name = `${namespace}.${short}${suffix}`;
  const instances = classOf(hashName, name);
  return declareType({ name, kind: 'class', bases: [short], instances, members: { 'new()': () => new instances() } });
}

export const hashTypes: readonly TypeDeclaration[] = names.flatMap(typesOf);
