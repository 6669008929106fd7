/** The types of .NET that the documentation of policy expressions allows, by namespace. */
const namespaces: Readonly<Record<string, string>> = {
  System: `Array BitConverter Boolean Byte Char Convert DateTime DateTimeKind DateTimeOffset Decimal Double Enum Exception Guid Int16 Int32 Int64
    Math MidpointRounding Nullable<T> Object Random SByte Single String StringComparer StringComparison StringSplitOptions TimeSpan TimeZone
    TimeZoneInfo TimeZoneInfo.AdjustmentRule TimeZoneInfo.TransitionTime Tuple UInt16 UInt32 UInt64 Uri UriPartial`,
  'System.Collections.Generic': `Dictionary<TKey,TValue> HashSet<T> ICollection<T> IDictionary<TKey,TValue> IEnumerable<T> IEnumerator<T> IList<T>
    IReadOnlyCollection<T> IReadOnlyDictionary<TKey,TValue> ISet<T> KeyValuePair<TKey,TValue> List<T> Queue<T> Stack<T>`,
  'System.IO': 'StringReader StringWriter',
  'System.Linq': 'Enumerable',
  'System.Net': 'IPAddress WebUtility',
  'System.Security.Cryptography': `AsymmetricAlgorithm CipherMode HashAlgorithm HashAlgorithmName HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384
    HMACSHA512 KeyedHashAlgorithm MD5 Oid PaddingMode RNGCryptoServiceProvider RSA RSAEncryptionPadding RSASignaturePadding SHA1 SHA1Managed
    SHA256 SHA256Managed SHA384 SHA384Managed SHA512 SHA512Managed SymmetricAlgorithm`,
  'System.Security.Cryptography.X509Certificates': `PublicKey RSACertificateExtensions X500DistinguishedName X509Certificate X509Certificate2
    X509ContentType X509NameType`,
  'System.Text': 'Encoding StringBuilder',
  'System.Text.RegularExpressions': 'Capture CaptureCollection Group GroupCollection Match Regex RegexOptions',
  'System.Xml': 'XmlNodeType',
  'System.Xml.Linq': `Extensions XAttribute XCData XComment XContainer XDeclaration XDocument XDocumentType XElement XName XNamespace XNode
    XNodeDocumentOrderComparer XNodeEqualityComparer XObject XProcessingInstruction XText`,
  'Newtonsoft.Json': 'Formatting JsonConvert',
  'Newtonsoft.Json.Linq': 'Extensions JArray JConstructor JContainer JObject JProperty JRaw JToken JTokenType JValue',
};

/** Full names of the types that policies may use. */
export const allowedTypes: readonly string[] = Object.entries(namespaces).flatMap(([namespace, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${namespace}.${name}`),
);
