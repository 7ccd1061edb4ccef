using System.Globalization;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Where a node was written: the file (or option, or variable) and the line, 0 where there are no lines.</summary>
internal readonly record struct Place(string File, int Line);

/// <summary>A node of a scenario file that remembers where it was written. Immutable.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>The node as a reader would recognise it in a message: short, on one line.</summary>
    public abstract string Shown { get; }
}

internal sealed record ObjectNode(Place Place, IReadOnlyList<Member> Members) : Node(Place)
{
    public override string Shown => Members.Count == 0 ? "{}" : $"{{ \"{Members[0].Key}\": … }}";

    public Node? Find(string key) => Members.FirstOrDefault(m => m.Key == key)?.Value;

    /// <summary>The object with one member replaced in place, or added at the end.</summary>
    public ObjectNode With(string key, Node value, Place keyPlace)
    {
        var members = Members.ToList();
        var index = members.FindIndex(m => m.Key == key);
        if (index < 0)
        {
            members.Add(new(key, keyPlace, value));
        }
        else
        {
            members[index] = new(key, keyPlace, value);
        }

        return this with { Members = members };
    }
}

/// <summary>A key with its value; <paramref name="KeyPlace"/> is where the key stands, which a value on a later line is not.</summary>
internal sealed record Member(string Key, Place KeyPlace, Node Value);

internal sealed record ArrayNode(Place Place, IReadOnlyList<Node> Items) : Node(Place)
{
    public override string Shown => Items.Count == 0 ? "[]" : $"[{Items[0].Shown}{(Items.Count > 1 ? ", …" : string.Empty)}]";
}

/// <summary>A number with its digits as written, so that a seed of 20 digits is not rounded.</summary>
internal sealed record NumberNode(Place Place, double Value, string Digits) : Node(Place)
{
    public override string Shown => Digits.Length <= 40 ? Digits : Value.ToString("R", CultureInfo.InvariantCulture);
}

internal sealed record TextNode(Place Place, string Value) : Node(Place)
{
    public override string Shown => Value.Length <= 60 ? $"\"{Value.ReplaceLineEndings(" ")}\"" : $"\"{Value[..57].ReplaceLineEndings(" ")}…\"";
}

internal sealed record FlagNode(Place Place, bool Value) : Node(Place)
{
    public override string Shown => Value ? "true" : "false";
}

internal sealed record NullNode(Place Place) : Node(Place)
{
    public override string Shown => "null";
}
