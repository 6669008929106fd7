using System.Security.Cryptography;

namespace Policies;

/// <summary>Time and chance of one evaluation, from the context: evaluations repeat. The host of the tests in TypeScript does the same.</summary>
public sealed class Chance
{
    [ThreadStatic]
    private static Chance s_current;
    private int _bytes;
    private int _seeds;

    public static Chance Current
    {
        get => s_current;
        internal set => s_current = value;
    }

    internal DateTime Clock { get; init; }
    internal int FirstSeed { get; init; }

    public static DateTime UtcNow => Current.Clock;
    public static DateTime Now => Current.Clock.ToLocalTime();
    public static DateTime Today => Now.Date;
    public static DateTimeOffset OffsetUtcNow => new(Current.Clock);

    /// <summary>The seeds of `new Random()`: the first, and then the next integers.</summary>
    public static int Seed() => unchecked(Current.FirstSeed + Current._seeds++);

    /// <summary>Byte n of an evaluation is 37 n + 11, modulo 256.</summary>
    public static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var index = 0; index < count; index++) bytes[index] = unchecked((byte)(Current._bytes++ * 37 + 11));
        return bytes;
    }

    /// <summary>16 bytes, with the version and variant that `Guid.NewGuid` sets.</summary>
    public static Guid NewGuid()
    {
        var bytes = Bytes(16);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes);
    }

    public static RandomNumberGenerator Generator() => new RNGCryptoServiceProvider();
}

/// <summary>In place of the type of .NET, whose bytes are random.</summary>
public sealed class RNGCryptoServiceProvider : RandomNumberGenerator
{
    public override void GetBytes(byte[] data) => Chance.Bytes(data.Length).CopyTo(data, 0);

    public override void GetNonZeroBytes(byte[] data)
    {
        for (var index = 0; index < data.Length; index++)
            while ((data[index] = Chance.Bytes(1)[0]) == 0) { }
    }
}
