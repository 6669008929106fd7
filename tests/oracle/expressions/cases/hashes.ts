import { lines } from './lines.ts';

/** Hashes, ciphers, signatures and certificates. */
export const hashes = lines(`
Convert.ToBase64String(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes("abc")))
SHA256.Create().ComputeHash(new byte[]{1,2,3})
MD5.Create().ComputeHash(new byte[]{1,2,3})
SHA1.Create().ComputeHash(new byte[]{1,2,3})
SHA384.Create().ComputeHash(new byte[]{1,2,3})
SHA512.Create().ComputeHash(new byte[]{1,2,3})
SHA512.HashData(new byte[]{1,2,3})
SHA256.Create().ComputeHash((byte[])null)
SHA256.Create().ComputeHash(new byte[]{1,2,3}, 1, 2)
SHA256.Create().ComputeHash(new byte[]{1,2,3}, 1, 5)
SHA256.Create().HashSize
SHA256.Create().Hash
SHA256.Create()
new SHA256Managed().ComputeHash(new byte[]{1})
new SHA1Managed().ToString()
{ using (var s = SHA256.Create()) { return s.ComputeHash(new byte[]{1}); } }
{ var s = SHA256.Create(); s.TransformBlock(new byte[]{1,2,3}, 0, 3, null, 0); s.TransformFinalBlock(new byte[0], 0, 0); return s.Hash; }
{ var s = SHA256.Create(); s.Dispose(); return s.ComputeHash(new byte[]{1}); }
{ HashAlgorithm s = SHA256.Create(); return s.ComputeHash(new byte[]{1}); }
new HMACSHA256(new byte[]{1,2}).ComputeHash(new byte[]{1})
new HMACSHA1(new byte[]{1,2}).ComputeHash(new byte[]{1})
new HMACMD5(new byte[]{1,2}).ComputeHash(new byte[]{1})
new HMACSHA384(new byte[]{1,2}).ComputeHash(new byte[]{1})
new HMACSHA512(new byte[]{1,2}).ComputeHash(new byte[]{1})
new HMACSHA256 { Key = new byte[]{1,2} }.ComputeHash(new byte[]{1})
new HMACSHA256().Key
new HMACSHA256(new byte[100]).Key
new HMACSHA256(new byte[3]).HashName
new HMACSHA256((byte[])null)
HMACSHA256.HashData(new byte[]{1}, new byte[]{2})
new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes("k")).ComputeHash(Encoding.UTF8.GetBytes("data"))
{ KeyedHashAlgorithm h = new HMACSHA256(new byte[3]); return h.ComputeHash(new byte[1]); }
BitConverter.ToString(MD5.Create().ComputeHash(Encoding.UTF8.GetBytes("a"))).Replace("-", "").ToLower()
new byte[]{1,2,3}.Encrypt("Aes", new byte[16], new byte[16])
new byte[]{1,2,3}.Encrypt("Aes", new byte[32], new byte[16]).Decrypt("Aes", new byte[32], new byte[16])
new byte[16].Decrypt("Aes", new byte[16], new byte[16])
new byte[5].Decrypt("Aes", new byte[16], new byte[16])
new byte[0].Decrypt("Aes", new byte[16], new byte[16])
new byte[0].Encrypt("Aes", new byte[16], new byte[16])
new byte[5].Encrypt("Aes", new byte[5], new byte[16])
new byte[5].Encrypt("Aes", new byte[16], new byte[5])
new byte[5].Encrypt("Aes", null, new byte[5])
new byte[5].Encrypt("Aes", new byte[16], null)
new byte[5].Encrypt("foo", new byte[16], new byte[16])
((byte[])null).Encrypt("Aes", new byte[16], new byte[16])
{ var a = Aes.Create(); a.Key = new byte[16]; a.IV = new byte[16]; return new byte[]{1}.Encrypt(a); }
{ var a = Aes.Create(); a.Key = new byte[16]; a.IV = new byte[16]; a.Mode = CipherMode.ECB; a.Padding = PaddingMode.Zeros; return a.CreateEncryptor().TransformFinalBlock(new byte[5], 0, 5); }
{ var a = Aes.Create(); a.Key = new byte[16]; a.IV = new byte[16]; a.Padding = PaddingMode.None; return a.CreateEncryptor().TransformFinalBlock(new byte[5], 0, 5); }
{ using (var a = Aes.Create()) { a.Key = new byte[24]; a.IV = new byte[16]; using (var e = a.CreateEncryptor()) { return e.TransformFinalBlock(new byte[5], 0, 5); } } }
Aes.Create().KeySize + Aes.Create().BlockSize + " " + Aes.Create().Mode + Aes.Create().Padding
{ var a = Aes.Create(); a.Key = new byte[5]; return a; }
{ var a = Aes.Create(); a.IV = new byte[5]; return a; }
{ var a = Aes.Create(); a.KeySize = 128; return a.Key.Length; }
HashAlgorithmName.SHA256
HashAlgorithmName.SHA256.Name
HashAlgorithmName.SHA256 == new HashAlgorithmName("SHA256")
RSASignaturePadding.Pkcs1
CipherMode.CBC
(int)PaddingMode.PKCS7
{ var b = new byte[4]; new RNGCryptoServiceProvider().GetBytes(b); return b; }
{ var b = new byte[4]; using (var r = RandomNumberGenerator.Create()) { r.GetBytes(b); } return b; }
RandomNumberGenerator.GetBytes(3)
context.Request.Certificate
context.Request.Certificate?.Thumbprint
context.Request.Certificate?.Subject
context.Request.Certificate?.Issuer
context.Request.Certificate?.NotBefore
context.Request.Certificate?.NotAfter > DateTime.UtcNow
context.Request.Certificate?.SerialNumber
context.Request.Certificate?.GetCertHashString()
context.Request.Certificate?.GetCertHashString(HashAlgorithmName.SHA256)
context.Request.Certificate?.GetCertHash()
context.Request.Certificate?.HasPrivateKey
context.Request.Certificate?.SubjectName.Name
context.Request.Certificate?.RawData.Length
context.Request.Certificate?.GetExpirationDateString()
context.Request.Certificate?.GetRSAPrivateKey()
context.Request.Certificate == null || !context.Request.Certificate.Verify()
context.Deployment.Certificates["client"].Thumbprint
context.Deployment.Certificates.Any(c => c.Value.Thumbprint == context.Request.Certificate?.Thumbprint)
context.Deployment.Certificates["gateway"].Thumbprint
context.Deployment.Certificates["gateway"].HasPrivateKey
context.Deployment.Certificates["gateway"].GetRSAPrivateKey().SignData(new byte[]{1}, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
{ var rsa = context.Deployment.Certificates["gateway"].GetRSAPrivateKey(); var s = rsa.SignData(new byte[]{1}, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); return rsa.VerifyData(new byte[]{1}, s, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); }
context.Deployment.Certificates["client"].GetRSAPublicKey().VerifyData(new byte[3], new byte[3], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
new X509Certificate2(new byte[]{1,2,3})
new X509Certificate2(Convert.FromBase64String("AAAA"), "x")
`);
