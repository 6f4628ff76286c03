using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KreisTeams.Documents;

/// <summary>
/// SharePoint's change hash: byte i is xored into 160 bits at bit 11·i mod 160, then the length into the last eight bytes.
/// It tells a change, it is no evidence: collisions are easy to make.
/// </summary>
internal sealed class QuickXorHash
{
    /// <summary>The bit position repeats after this many bytes, so whole blocks are xored over each other and placed once at the end.</summary>
    private const int Cycle = 160;

    private const int HashBytes = 20;

    private readonly byte[] _folded = new byte[Cycle];
    private long _length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var position = (int)(_length % Cycle);
        _length += bytes.Length;
        while (bytes.Length > 0)
        {
            var part = bytes[..Math.Min(bytes.Length, Cycle - position)];
            XorInto(_folded.AsSpan(position, part.Length), part);
            bytes = bytes[part.Length..];
            position = 0;
        }
    }

    public string ToBase64()
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        for (var i = 0; i < Cycle; i++)
        {
            var bit = 11 * i % (HashBytes * 8);
            var spread = _folded[i] << (bit % 8);
            hash[bit / 8] ^= (byte)spread;
            hash[(bit / 8 + 1) % HashBytes] ^= (byte)(spread >> 8);
        }

        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, _length);
        XorInto(hash[^sizeof(long)..], length);
        return Convert.ToBase64String(hash);
    }

    private static void XorInto(Span<byte> target, ReadOnlySpan<byte> source)
    {
        var wide = source.Length - source.Length % Vector<byte>.Count;
        var targets = MemoryMarshal.Cast<byte, Vector<byte>>(target[..wide]);
        var sources = MemoryMarshal.Cast<byte, Vector<byte>>(source[..wide]);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] ^= sources[i];
        }

        for (var i = wide; i < source.Length; i++)
        {
            target[i] ^= source[i];
        }
    }
}
