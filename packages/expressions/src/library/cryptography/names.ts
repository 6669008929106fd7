import type { HashName } from '../../host.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import { cryptographic } from './bytes.ts';

const namespace = 'System.Security.Cryptography';
const names = ['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'];

/** `HashAlgorithmName`. */
export class HashNameValue {
  readonly name: string | null;
  constructor(name: string | null) {
    this.name = name;
  }
  static defaultOf(): HashNameValue {
    return new HashNameValue(null);
  }
  /** As the host names it. */
  get known(): HashName {
    const name = this.name?.toUpperCase();
    if (name && names.includes(name)) return name.toLowerCase() as HashName;
    throw cryptographic(`'${this.name ?? ''}' is not a known hash algorithm.`);
  }
  equals(other: Value): boolean {
    return other instanceof HashNameValue && other.name === this.name;
  }
  toText(): string {
    return this.name ?? '';
  }
}

/** `RSASignaturePadding`. */
export class SignaturePadding {
  readonly mode: 'pkcs1' | 'pss';
  constructor(mode: 'pkcs1' | 'pss') {
    this.mode = mode;
  }
  toText(): string {
    return this.mode === 'pss' ? 'Pss' : 'Pkcs1';
  }
}

const [pkcs1, pss] = [new SignaturePadding('pkcs1'), new SignaturePadding('pss')];

export const nameTypes: readonly TypeDeclaration[] = [
  declareType({
    name: `${namespace}.HashAlgorithmName`,
    kind: 'struct',
    instances: HashNameValue,
    members: {
      'new(string)': (name: string | null) => new HashNameValue(name),
      'string Name { get; }': ({ name }: HashNameValue) => name,
      ...Object.fromEntries(
        names.map((name) => [`static HashAlgorithmName ${name} { get; }`, () => new HashNameValue(name)]),
      ),
      'static bool operator ==(HashAlgorithmName, HashAlgorithmName)': (a: HashNameValue, b: HashNameValue) =>
        a.equals(b),
      'static bool operator !=(HashAlgorithmName, HashAlgorithmName)': (a: HashNameValue, b: HashNameValue) =>
        !a.equals(b),
    },
  }),
  declareType({
    name: `${namespace}.RSASignaturePadding`,
    kind: 'class',
    instances: SignaturePadding,
    members: {
      'static RSASignaturePadding Pkcs1 { get; }': () => pkcs1,
      'static RSASignaturePadding Pss { get; }': () => pss,
    },
  }),
];
