using System.Buffers.Binary;
using System.IO.Compression;

namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>The pixels of a PNG as browsers write it: 8 bits a channel, colour with or without opacity, not interlaced (PNG specification, sections 7 to 9).</summary>
internal sealed class PngPicture
{
    private readonly byte[] _pixels;
    private readonly int _channels;

    private PngPicture(int width, int height, int channels, byte[] pixels) => (Width, Height, _channels, _pixels) = (width, height, channels, pixels);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green and blue.</summary>
    public (byte R, byte G, byte B) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * _channels;
            return (_pixels[at], _pixels[at + 1], _pixels[at + 2]);
        }
    }

    public static PngPicture Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var channels = (png[24], png[25]) switch { (8, 2) => 3, (8, 6) => 4, _ => throw new NotSupportedException("a PNG of another kind") };
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress))
        {
            zlib.CopyTo(unpacked);
        }

        return new PngPicture(width, height, channels, Unfiltered(unpacked.ToArray(), width * channels, height, channels));
    }

    /// <summary>The share of pixels that have another colour than the upper left one.</summary>
    public double Drawn() => Enumerable.Range(0, Height).Sum(y => Enumerable.Range(0, Width).Count(x => this[x, y] != this[0, 0])) / (double)(Width * Height);

    /// <summary>Whether anything but the colour of the upper left pixel lies in a rim as wide as <paramref name="rim"/>.</summary>
    public bool TouchesRim(int rim) => Enumerable.Range(0, Height).Any(y => Enumerable.Range(0, Width).Any(x =>
        (x < rim || y < rim || x >= Width - rim || y >= Height - rim) && this[x, y] != this[0, 0]));

    private static byte[] Unfiltered(byte[] rows, int stride, int height, int step)
    {
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = rows[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                int left = x >= step ? pixels[(y * stride) + x - step] : 0, up = y > 0 ? pixels[((y - 1) * stride) + x] : 0;
                var corner = x >= step && y > 0 ? pixels[((y - 1) * stride) + x - step] : 0;
                var predicted = filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) };
                pixels[(y * stride) + x] = (byte)(rows[(y * (stride + 1)) + 1 + x] + predicted);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner, a = Math.Abs(estimate - left), b = Math.Abs(estimate - up), c = Math.Abs(estimate - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
