using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Policies;

/// <summary>The documented extension methods.</summary>
public static class PolicyExtensions
{
    /// <summary>All values of a header or parameter, joined with commas.</summary>
    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> fields, string name, string defaultValue = null) =>
        fields.TryGetValue(name, out var values) ? string.Join(",", values) : defaultValue;

    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string> parameters, string name, string defaultValue = null) =>
        parameters.TryGetValue(name, out var value) ? value : defaultValue;

    public static object GetValueOrDefault(this IReadOnlyDictionary<string, object> variables, string name) =>
        variables.TryGetValue(name, out var value) ? value : null;

    public static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string name, T defaultValue = default) =>
        variables.TryGetValue(name, out var value) ? (T)value : defaultValue;

    public static BasicAuthCredentials AsBasic(this string header)
    {
        if (header == null || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(header[6..].Trim()));
            var at = text.IndexOf(':');
            return at < 0 ? null : new BasicAuthCredentials(text[..at], text[(at + 1)..]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static bool TryParseBasic(this string header, out BasicAuthCredentials result) => (result = header.AsBasic()) != null;

    public static Jwt AsJwt(this string token) => Jwt.Read(token);

    public static bool TryParseJwt(this string token, out Jwt result) => (result = Jwt.Read(token)) != null;

    public static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv)
    {
        using var algorithm = Named(alg);
        return input.Encrypt(algorithm, key, iv);
    }

    public static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)
    {
        using var transform = alg.CreateEncryptor(key, iv);
        return transform.TransformFinalBlock(input, 0, input.Length);
    }

    public static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg)
    {
        using var transform = alg.CreateEncryptor();
        return transform.TransformFinalBlock(input, 0, input.Length);
    }

    public static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv)
    {
        using var algorithm = Named(alg);
        return input.Decrypt(algorithm, key, iv);
    }

    public static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)
    {
        using var transform = alg.CreateDecryptor(key, iv);
        return transform.TransformFinalBlock(input, 0, input.Length);
    }

    public static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg)
    {
        using var transform = alg.CreateDecryptor();
        return transform.TransformFinalBlock(input, 0, input.Length);
    }

    public static bool VerifyNoRevocation(this X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    public static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> fields) =>
        string.Join("&", fields.SelectMany(field => field.Value.Select(value => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(value)}")));

    public static string ToQueryString(this IDictionary<string, IList<string>> fields) =>
        string.Join("&", fields.SelectMany(field => field.Value.Select(value => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(value)}")));

    private static SymmetricAlgorithm Named(string name) =>
        name?.ToUpperInvariant() switch
        {
            "AES" => Aes.Create(),
            "DES" => DES.Create(),
            "3DES" or "TRIPLEDES" => TripleDES.Create(),
            _ => throw new ArgumentException($"{name} is not an algorithm"),
        };
}
