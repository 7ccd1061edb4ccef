using System.Text;
using System.Text.Json;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>A tree as JSON on one line; numbers keep their digits, so that reading it back loses nothing.</summary>
internal static class TreeText
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>A text in quotes, escaped.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case ObjectNode item:
                Join('{', item.Members, '}', member =>
                {
                    text.Append(Quoted(member.Key)).Append(':');
                    Write(member.Value, text);
                });
                break;
            case ArrayNode array:
                Join('[', array.Items, ']', item => Write(item, text));
                break;
            case NumberNode number:
                text.Append(number.Digits);
                break;
            case TextNode words:
                text.Append(Quoted(words.Value));
                break;
            default:
                text.Append(node.Shown); // true, false, null
                break;
        }

        void Join<T>(char open, IReadOnlyList<T> items, char close, Action<T> write)
        {
            text.Append(open);
            for (var i = 0; i < items.Count; i++)
            {
                _ = i > 0 ? text.Append(',') : text;
                write(items[i]);
            }

            text.Append(close);
        }
    }
}
