import { lines } from './lines.ts';

const text =
  'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImsxIn0.eyJqdGkiOiJqIiwiaXNzIjoiaSIsInN1YiI6InMiLCJhdWQiOiJhIiwiZXhwIjoxODAwMDAwMDAwLCJuYmYiOjE3MDAwMDAwMDAsImlhdCI6MTcwMDAwMDAwMSwicm9sZXMiOlsieCIsInkiXSwibiI6NSwiYiI6dHJ1ZSwibyI6eyJwIjoxfX0.c2ln';

/** JSON web tokens and basic credentials. `T` is a token. */
export const tokens = lines(`
T.AsJwt().Id
T.AsJwt().Algorithm
T.AsJwt().Type
T.AsJwt().Issuer
T.AsJwt().Subject
T.AsJwt().Audiences
T.AsJwt().Audiences.First()
T.AsJwt().Audiences.Contains("a")
T.AsJwt().ExpirationTime
T.AsJwt().NotBefore
T.AsJwt().IssuedAt
T.AsJwt().ExpirationTime > DateTime.UtcNow
T.AsJwt().Claims.Keys
T.AsJwt().Claims.Count
T.AsJwt().Claims["roles"]
T.AsJwt().Claims["n"]
T.AsJwt().Claims["b"][0]
T.AsJwt().Claims["o"][0]
T.AsJwt().Claims["missing"]
T.AsJwt().Claims.ContainsKey("roles")
T.AsJwt().Claims.GetValueOrDefault("roles")
T.AsJwt().Claims.GetValueOrDefault("roles", "none")
T.AsJwt().Claims.GetValueOrDefault("missing")
T.AsJwt().Claims.GetValueOrDefault("missing", "none")
T.AsJwt()?.Claims["roles"].Contains("x")
T.AsJwt().Claims.FirstOrDefault(c => c.Key == "sub").Value?[0]
{ string[] v; return T.AsJwt().Claims.TryGetValue("roles", out v) ? v : null; }
("Bearer " + T).AsJwt().Subject
"x".AsJwt() == null
"a.b.c".AsJwt() == null
"".AsJwt() == null
((string)null).AsJwt() == null
{ Jwt jwt; return T.TryParseJwt(out jwt) ? jwt.Subject : "none"; }
{ Jwt jwt; return "x".TryParseJwt(out jwt); }
{ return context.Request.Headers.GetValueOrDefault("Authorization", "").TryParseJwt(out Jwt jwt) ? jwt.Issuer : "none"; }
context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt()?.Subject
context.Request.Headers.GetValueOrDefault("Authorization", "").Split(' ').Last().AsJwt()?.Claims.GetValueOrDefault("roles", "none")
((string)context.Variables["token"]).AsJwt().Subject
"Basic YWRhOnBhc3M6d29yZA==".AsBasic().Username
"Basic YWRhOnBhc3M6d29yZA==".AsBasic().UserId
"Basic YWRhOnBhc3M6d29yZA==".AsBasic().Password
"basic YWRhOg==".AsBasic().Password
"Basic w7w6eA==".AsBasic().Username
"Basic YWRh".AsBasic() == null
"Basic !".AsBasic() == null
"Bearer x".AsBasic() == null
"".AsBasic() == null
{ BasicAuthCredentials b; return "Basic YWRhOng=".TryParseBasic(out b) ? b.UserId : "none"; }
{ BasicAuthCredentials b; return "x".TryParseBasic(out b); }
context.Request.Headers.GetValueOrDefault("Authorization").AsBasic()?.Username
((BasicAuthCredentials)context.Variables["basic"]).Password
`).map((line) => line.replaceAll(/\bT\b(?=[.)])/g, `"${text}"`));
