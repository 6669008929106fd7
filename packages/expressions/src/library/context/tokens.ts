import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType, type Implementation } from '../../types/declare.ts';
import type { NetDictionary } from '../collections/dictionary.ts';
import { Documented } from './facts.ts';
import { dateTimeOf } from './times.ts';

/** `BasicAuthCredentials`. */
export class BasicAuthValue extends Documented {
  readonly username: string;
  readonly password: string;
  constructor(username: string, password: string) {
    super();
    this.username = username;
    this.password = password;
  }
}

/** `Authorization`: the result of `get-authorization-context`. */
export class AuthorizationValue extends Documented {
  readonly accessToken: string;
  /** `IReadOnlyDictionary<string, object>`. */
  readonly claims: NetDictionary;
  constructor(accessToken: string, claims: NetDictionary) {
    super();
    this.accessToken = accessToken;
    this.claims = claims;
  }
}

/** What a token contains. Values are those of the members of `Jwt`. */
export interface JwtFacts {
  readonly algorithm: string | null;
  readonly type: string | null;
  readonly id: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly audiences: Value;
  readonly claims: NetDictionary;
  /** Times are seconds since 1970; null: the claim is missing. */
  readonly expirationTime: number | null;
  readonly notBefore: number | null;
  readonly issuedAt: number | null;
}

/** `Jwt`: a JSON web token, decoded. Its signature may be invalid. */
export class JwtValue extends Documented {
  readonly facts: JwtFacts;
  constructor(facts: JwtFacts) {
    super();
    this.facts = facts;
  }
}

const reads =
  (name: keyof JwtFacts): Implementation =>
  (token: JwtValue) =>
    token.facts[name];

const time = (name: 'expirationTime' | 'notBefore' | 'issuedAt'): Implementation =>
  function (this: Run, { facts }: JwtValue) {
    const seconds = facts[name];
    return seconds === null ? null : dateTimeOf(seconds * 1000);
  };

export const tokenTypes = [
  declareType({
    name: 'BasicAuthCredentials',
    kind: 'class',
    instances: BasicAuthValue,
    members: {
      'string Password { get; }': ({ password }: BasicAuthValue) => password,
      // The documentation names it both ways.
      'string UserId { get; }': ({ username }: BasicAuthValue) => username,
      'string Username { get; }': ({ username }: BasicAuthValue) => username,
    },
  }),
  declareType({
    name: 'Authorization',
    kind: 'class',
    instances: AuthorizationValue,
    members: {
      'string AccessToken { get; }': ({ accessToken }: AuthorizationValue) => accessToken,
      'IReadOnlyDictionary<string, object> Claims { get; }': ({ claims }: AuthorizationValue) => claims,
    },
  }),
  declareType({
    name: 'Jwt',
    kind: 'class',
    instances: JwtValue,
    members: {
      'string Algorithm { get; }': reads('algorithm'),
      'IEnumerable<string> Audiences { get; }': reads('audiences'),
      'IReadOnlyDictionary<string, string[]> Claims { get; }': reads('claims'),
      'DateTime? ExpirationTime { get; }': time('expirationTime'),
      'string Id { get; }': reads('id'),
      'DateTime? IssuedAt { get; }': time('issuedAt'),
      'string Issuer { get; }': reads('issuer'),
      'DateTime? NotBefore { get; }': time('notBefore'),
      'string Subject { get; }': reads('subject'),
      'string Type { get; }': reads('type'),
    },
  }),
];
