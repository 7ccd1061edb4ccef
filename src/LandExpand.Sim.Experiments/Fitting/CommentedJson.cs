using System.Text;
using System.Text.Json;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>JSON with comments, as a person would lay it out.</summary>
internal sealed class CommentedJson
{
    private const int Longest = 140;
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text);

    /// <summary>Begins an object; without a name the outermost.</summary>
    public CommentedJson Open(string? name = null)
    {
        Line(name is null ? "{" : $"{Quoted(name)}: {{");
        _depth++;
        return this;
    }

    public CommentedJson Close()
    {
        _depth--;
        return Line(_depth == 0 ? "}" : "},");
    }

    /// <summary>A value with what there is to say of it.</summary>
    /// <param name="name">The key.</param>
    /// <param name="json">The value, as JSON.</param>
    /// <param name="comment">Words after it; null for none.</param>
    public CommentedJson Value(string name, string json, string? comment = null) =>
        Line($"{Quoted(name)}: {json}," + (comment is null ? "" : $" // {OneLine(comment)}"));

    /// <summary>Words on lines of their own.</summary>
    public CommentedJson Comment(string text)
    {
        var line = "//";
        foreach (var word in OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length + 1 > Longest)
            {
                Line(line);
                line = "//  ";
            }

            line += " " + word;
        }

        return Line(line);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    private CommentedJson Line(string line)
    {
        _text.Append(' ', 2 * _depth).Append(line).Append('\n');
        return this;
    }
}
