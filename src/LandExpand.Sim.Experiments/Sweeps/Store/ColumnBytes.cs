using System.IO.Compression;
using System.Runtime.InteropServices;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>
/// A column of values as zlib-compressed bytes: little-endian float32, first all lowest bytes, then the next ones, to the highest; neighbours are then alike, and
/// compress. In Python: <c>np.frombuffer(zlib.decompress(b), 'u1').reshape(4, -1).T.copy().view('&lt;f4').ravel()</c>.
/// </summary>
internal static class ColumnBytes
{
    private const int Size = sizeof(float);

    public static byte[] Pack(ReadOnlySpan<float> column)
    {
        var bytes = MemoryMarshal.AsBytes(column);
        var shuffled = new byte[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            shuffled[((i % Size) * column.Length) + (i / Size)] = bytes[i];
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(shuffled);
        }

        return packed.ToArray();
    }

    public static float[] Unpack(byte[] content)
    {
        using var zlib = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        var shuffled = plain.ToArray();
        var column = new float[shuffled.Length / Size];
        var bytes = MemoryMarshal.AsBytes(column.AsSpan());
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = shuffled[((i % Size) * column.Length) + (i / Size)];
        }

        return column;
    }
}
