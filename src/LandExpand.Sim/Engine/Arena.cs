using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LandExpand.Sim.Engine;

/// <summary>Memory of one worker, aligned to cache lines and zeroed, taken once and given back together: nothing is allocated per block.</summary>
internal sealed unsafe class Arena : IDisposable
{
    private readonly List<nint> _pieces = [];

    /// <summary>Zeroed vectors.</summary>
    public Lanes* Vectors(long count) => (Lanes*)Bytes(count * Vector512<byte>.Count);

    /// <summary>Zeroed structures.</summary>
    public T* Structures<T>(int count)
        where T : unmanaged => (T*)Bytes((long)count * sizeof(T));

    public void Dispose()
    {
        foreach (var piece in _pieces)
        {
            NativeMemory.AlignedFree((void*)piece);
        }

        _pieces.Clear();
    }

    private void* Bytes(long bytes)
    {
        var memory = NativeMemory.AlignedAlloc((nuint)Math.Max(bytes, 64), 64);
        NativeMemory.Clear(memory, (nuint)Math.Max(bytes, 64));
        _pieces.Add((nint)memory);
        return memory;
    }
}
