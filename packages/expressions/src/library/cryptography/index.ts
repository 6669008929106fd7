import type { TypeDeclaration } from '../../types/declare.ts';
import { certificateTypes } from './certificate-members.ts';
import { cryptographyExtensions } from './extensions.ts';
import { hashType } from './hash.ts';
import { hashTypes } from './hashes.ts';
import { hmacTypes } from './hmac.ts';
import { nameTypes } from './names.ts';
import { randomTypes } from './random.ts';
import { rsaTypes } from './rsa.ts';
import { symmetricTypes } from './symmetric.ts';

/** `System.Security.Cryptography`. The host does the work. */
export const cryptographyTypes: readonly TypeDeclaration[] = [
  hashType,
  ...hashTypes,
  ...hmacTypes,
  ...symmetricTypes,
  ...nameTypes,
  ...rsaTypes,
  ...randomTypes,
  ...certificateTypes,
  cryptographyExtensions,
];
