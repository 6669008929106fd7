import { required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';
import {
  type AesOptions,
  badKey,
  badVector,
  checkAes,
  cipherModes,
  isKey,
  isVector,
  paddingModes,
  runAes,
} from './aes.ts';
import { arrayOfBytes, bytesOf, cryptographic } from './bytes.ts';
import { partOf } from './hash.ts';

const namespace = 'System.Security.Cryptography';

/** `Aes`. Its key and vector are random until they are set. */
export abstract class AesValue {
  abstract readonly netName: string;
  mode = cipherModes.CBC;
  padding = paddingModes.PKCS7;
  keySize = 256;
  #key: Uint8Array | null = null;
  #vector: Uint8Array | null = null;

  key(run: Run): Uint8Array {
    this.#key ??= run.host.randomBytes(this.keySize / 8);
    return this.#key;
  }

  setKey(key: Uint8Array): void {
    if (!isKey(key)) throw cryptographic(badKey);
    this.#key = key.slice();
    this.keySize = key.length * 8;
  }

  setKeySize(size: number): void {
    if (![128, 192, 256].includes(size)) throw cryptographic(badKey);
    this.keySize = size;
    this.#key = null;
  }

  vector(run: Run): Uint8Array {
    this.#vector ??= run.host.randomBytes(16);
    return this.#vector;
  }

  setVector(vector: Uint8Array): void {
    if (!isVector(vector)) throw cryptographic(badVector);
    this.#vector = vector.slice();
  }

  /** Other random ones. */
  forget(what: 'key' | 'vector'): null {
    if (what === 'key') this.#key = null;
    else this.#vector = null;
    return null;
  }

  options(key: Uint8Array, vector: Uint8Array | null): AesOptions {
    return { mode: this.mode, padding: this.padding, key, vector };
  }

  dispose(): null {
    return null;
  }

  toText(): string {
    return this.netName;
  }
}

/** `ICryptoTransform`. */
export class Transform {
  readonly direction: 'encrypt' | 'decrypt';
  readonly options: AesOptions;
  constructor(direction: 'encrypt' | 'decrypt', options: AesOptions) {
    checkAes(options);
    this.direction = direction;
    this.options = options;
  }
  dispose(): null {
    return null;
  }
}

const transforms = (direction: 'encrypt' | 'decrypt', name: string): NonNullable<TypeDeclaration['members']> => ({
  [`ICryptoTransform ${name}()`](this: Run, aes: AesValue) {
    return new Transform(direction, aes.options(aes.key(this), aes.vector(this)));
  },
  [`ICryptoTransform ${name}(byte[], byte[])`](
    this: Run,
    aes: AesValue,
    key: NetArray | null,
    vector: NetArray | null,
  ) {
    const iv = vector && bytesOf(this, vector, 'rgbIV');
    return new Transform(direction, aes.options(bytesOf(this, key, 'rgbKey'), iv));
  },
});

const symmetricType = declareType({
  name: `${namespace}.SymmetricAlgorithm`,
  kind: 'class',
  bases: ['IDisposable'],
  members: {
    'byte[] Key { get; set; }': {
      get(this: Run, aes: AesValue) {
        return arrayOfBytes(this, aes.key(this).slice());
      },
      set(this: Run, aes: AesValue, key: NetArray | null) {
        if (!key) throw cryptographic(badKey);
        aes.setKey(bytesOf(this, key, 'value'));
        return null;
      },
    },
    'byte[] IV { get; set; }': {
      get(this: Run, aes: AesValue) {
        return arrayOfBytes(this, aes.vector(this).slice());
      },
      set(this: Run, aes: AesValue, vector: NetArray | null) {
        aes.setVector(bytesOf(this, vector, 'value'));
        return null;
      },
    },
    'int KeySize { get; set; }': {
      get: (aes: AesValue) => aes.keySize,
      set(aes: AesValue, size: number) {
        aes.setKeySize(size);
        return null;
      },
    },
    'int BlockSize { get; }': () => 128,
    'CipherMode Mode { get; set; }': {
      get: (aes: AesValue) => aes.mode,
      set(aes: AesValue, mode: number) {
        aes.mode = mode;
        return null;
      },
    },
    'PaddingMode Padding { get; set; }': {
      get: (aes: AesValue) => aes.padding,
      set(aes: AesValue, padding: number) {
        aes.padding = padding;
        return null;
      },
    },
    ...transforms('encrypt', 'CreateEncryptor'),
    ...transforms('decrypt', 'CreateDecryptor'),
    'void GenerateKey()': (aes: AesValue) => aes.forget('key'),
    'void GenerateIV()': (aes: AesValue) => aes.forget('vector'),
    'void Clear()': (aes: AesValue) => aes.dispose(),
    'void Dispose()': (aes: AesValue) => aes.dispose(),
  },
});

const transformType = declareType({
  name: `${namespace}.ICryptoTransform`,
  kind: 'interface',
  bases: ['IDisposable'],
  instances: Transform,
  members: {
    'byte[] TransformFinalBlock(byte[], int, int)'(
      this: Run,
      { direction, options }: Transform,
      data: NetArray | null,
      offset: number,
      count: number,
    ) {
      const part = partOf(bytesOf(this, required(data, 'inputBuffer'), 'inputBuffer'), offset, count);
      return arrayOfBytes(this, runAes(this, direction, options, part));
    },
  },
});

function aesType(name: string, instances: new () => AesValue, make: 'new' | 'Create'): TypeDeclaration {
  const member = make === 'new' ? 'new()' : 'static Aes Create()';
  const bases = [make === 'new' ? 'Aes' : 'SymmetricAlgorithm'];
  return declareType({ name, kind: 'class', bases, instances, members: { [member]: () => new instances() } });
}

function classOf(netName: string): new () => AesValue {
  return class extends AesValue {
    readonly netName = netName;
  };
}

/** What `Aes.Create()` makes. */
export const AesImplementation = classOf(`${namespace}.AesImplementation`);

export const symmetricTypes: readonly TypeDeclaration[] = [
  declareType({ name: `${namespace}.CipherMode`, kind: 'enum', values: cipherModes }),
  declareType({ name: `${namespace}.PaddingMode`, kind: 'enum', values: paddingModes }),
  transformType,
  symmetricType,
  aesType(`${namespace}.Aes`, AesImplementation, 'Create'),
  ...['AesManaged', 'AesCryptoServiceProvider'].map((name) =>
    aesType(`${namespace}.${name}`, classOf(`${namespace}.${name}`), 'new'),
  ),
];
