global using Lanes = System.Runtime.Intrinsics.Vector512<float>;
global using Words = System.Runtime.Intrinsics.Vector512<uint>;
