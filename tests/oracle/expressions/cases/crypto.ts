import { fill, lines } from './lines.ts';

/** Hashes, HMAC, AES, signatures and certificates. Keys are of these tests alone. */
export const crypto = [
  ...fill(
    lines(`
#.Create().ComputeHash(Encoding.UTF8.GetBytes("abc"))
{ using (var h = #.Create()) { return BitConverter.ToString(h.ComputeHash(new byte[0])).Replace("-", "").ToLower(); } }
`),
    ['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'],
  ),
  ...fill(
    lines(String.raw`
new HMAC#(Encoding.UTF8.GetBytes("key")).ComputeHash(Encoding.UTF8.GetBytes("data"))
{ using (var h = new System.Security.Cryptography.HMAC#(Convert.FromBase64String("AQID"))) { return Convert.ToBase64String(h.ComputeHash(Encoding.UTF8.GetBytes("x\ny"))); } }
`),
    ['SHA1', 'SHA256', 'SHA384', 'SHA512', 'MD5'],
  ),
  ...lines(`
new SHA256Managed().ComputeHash(new byte[] { 1 })
new System.Security.Cryptography.HMACSHA256() { Key = Encoding.UTF8.GetBytes("key") }.ComputeHash(Encoding.UTF8.GetBytes("data"))
new HMACSHA256(new byte[0]).Key.Length
new HMACSHA256(new byte[] { 1 }).HashSize
SHA256.Create().HashSize
SHA256.Create().ComputeHash(new byte[] { 1, 2, 3 }, 1, 1)
SHA256.Create().ComputeHash((byte[])null)
new HMACSHA256((byte[])null)
HMACSHA256.HashData(new byte[] { 1 }, new byte[] { 2 })
SHA256.HashData(new byte[] { 1 })
Encoding.UTF8.GetBytes("secret text").Encrypt("Aes", new byte[16], new byte[16])
Encoding.UTF8.GetBytes("secret text").Encrypt("Aes", new byte[32], new byte[16]).Decrypt("Aes", new byte[32], new byte[16])
Encoding.UTF8.GetString(new byte[0].Encrypt("AES", new byte[24], new byte[16]).Decrypt("aes", new byte[24], new byte[16]))
new byte[] { 1 }.Encrypt("Aes", new byte[5], new byte[16])
new byte[] { 1 }.Decrypt("Aes", new byte[16], new byte[16])
new byte[] { 1 }.Encrypt("None", new byte[16], new byte[16])
{ var aes = Aes.Create(); aes.Key = new byte[16]; aes.IV = new byte[16]; return new byte[] { 1, 2 }.Encrypt(aes); }
{ var aes = Aes.Create(); aes.Mode = CipherMode.ECB; aes.Padding = PaddingMode.PKCS7; return new byte[] { 1, 2 }.Encrypt(aes, new byte[16], new byte[16]); }
{ var aes = Aes.Create(); aes.Mode = CipherMode.CBC; return new byte[16].Encrypt(aes, new byte[32], new byte[16]).Decrypt(aes, new byte[32], new byte[16]); }
{ var rng = RandomNumberGenerator.Create(); var b = new byte[4]; rng.GetBytes(b); return b; }
{ var b = new byte[4]; new RNGCryptoServiceProvider().GetBytes(b); return b; }
new System.Security.Cryptography.RNGCryptoServiceProvider() != null
context.Deployment.Certificates.Count
context.Deployment.Certificates.ContainsKey("client")
context.Deployment.Certificates.Keys
context.Deployment.Certificates["client"].Thumbprint
context.Deployment.Certificates["client"].Subject
context.Deployment.Certificates["client"].SubjectName.Name
context.Deployment.Certificates["client"].Issuer
context.Deployment.Certificates["client"].IssuerName.Name
context.Deployment.Certificates["client"].SerialNumber
context.Deployment.Certificates["client"].NotBefore
context.Deployment.Certificates["client"].NotAfter
context.Deployment.Certificates["client"].HasPrivateKey
context.Deployment.Certificates["client"].GetCertHash()
context.Deployment.Certificates["client"].GetCertHashString()
context.Deployment.Certificates["client"].GetSerialNumberString()
context.Deployment.Certificates["client"].GetRawCertDataString().Length
context.Deployment.Certificates["client"].RawData.Length
context.Deployment.Certificates["gateway"].HasPrivateKey
context.Deployment.Certificates["gateway"].Subject
context.Deployment.Certificates["gateway"].GetRSAPrivateKey().SignData(Encoding.UTF8.GetBytes("data"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
context.Deployment.Certificates["gateway"].GetRSAPrivateKey().SignData(Encoding.UTF8.GetBytes("data"), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1).Length
context.Deployment.Certificates["gateway"].GetRSAPublicKey().VerifyData(Encoding.UTF8.GetBytes("data"), new byte[256], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
{ using (var rsa = context.Deployment.Certificates["gateway"].GetRSAPrivateKey()) { var s = rsa.SignData(new byte[] { 1 }, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1); return context.Deployment.Certificates["gateway"].GetRSAPublicKey().VerifyData(new byte[] { 1 }, s, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1); } }
{ using (var rsa = context.Deployment.Certificates["gateway"].GetRSAPrivateKey()) { var s = rsa.SignData(new byte[] { 1 }, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); return context.Deployment.Certificates["gateway"].GetRSAPublicKey().VerifyData(new byte[] { 1 }, s, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); } }
context.Deployment.Certificates["client"].GetRSAPrivateKey() == null
context.Deployment.Certificates["missing"]
context.Request.Certificate?.Thumbprint
context.Request.Certificate?.Subject
context.Request.Certificate == null
context.Request.Certificate != null && context.Request.Certificate.NotAfter > DateTime.UtcNow
context.Request.Certificate?.Thumbprint == context.Deployment.Certificates["client"].Thumbprint
context.Deployment.Certificates.Any(c => c.Value.Thumbprint == context.Request.Certificate?.Thumbprint)
new X509Certificate2(context.Deployment.Certificates["client"].RawData).Thumbprint
new X509Certificate2(Convert.FromBase64String(Convert.ToBase64String(context.Deployment.Certificates["client"].RawData))).Subject
new X509Certificate2(new byte[] { 1, 2 })
context.Request.Certificate?.VerifyNoRevocation()
`),
];
