// Sixteen replications side by side: the float and the bit vectors of the engine. On a processor without AVX-512 the runtime does the
// same operations in narrower pieces, with the same bits.
global using Lanes = System.Runtime.Intrinsics.Vector512<float>;
global using Words = System.Runtime.Intrinsics.Vector512<uint>;
