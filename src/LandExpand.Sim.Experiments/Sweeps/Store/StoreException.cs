using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>The file of a store cannot be used any further; what it holds is as it was after the last finished point.</summary>
public sealed class StoreException(string message, Exception? cause = null) : IOException(message, cause)
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <summary>In words what SQLite says of a file, and what to do.</summary>
    internal static StoreException Of(string file, SqliteException failure) => new(
        failure.SqliteErrorCode switch
        {
            Full => $"{file}: the disk is full. Finished points are safe in it; make room, then `landexpand sweep resume` goes on.",
            Busy or Locked => $"{file}: locked by another program for over half a minute. Finished points are safe in it; close that program, then `landexpand sweep resume` goes on.",
            ReadOnly => $"{file}: cannot be written (read-only). Finished points are safe in it; make it writable, then `landexpand sweep resume` goes on.",
            Corrupt => $"{file}: damaged ({failure.Message}). Nothing is written to it; restore a copy, or start the sweep again into another file with --out.",
            NoDatabase => $"{file}: no store of a sweep; it is left as it is.",
            InputOutput => $"{file}: the disk reports an error ({failure.Message}). Points finished before are safe if the disk is; `landexpand sweep resume` goes on.",
            CannotOpen => $"{file}: cannot be opened; is its folder there, and may it be written?",
            _ => $"{file}: {failure.Message}",
        },
        failure);
}
