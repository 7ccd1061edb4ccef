using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Hands a joined tree to Microsoft.Extensions.Configuration, where a path is <c>churn:annualRate</c>.</summary>
internal static class Flattened
{
    public static IConfiguration ToConfiguration(ObjectNode root)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Add(root, string.Empty, pairs);
        return new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
    }

    private static void Add(Node node, string path, Dictionary<string, string?> pairs)
    {
        switch (node)
        {
            case ObjectNode item:
                item.Members.ToList().ForEach(m => Add(m.Value, path.Length == 0 ? m.Key : $"{path}:{m.Key}", pairs));
                break;
            case ArrayNode array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    Add(array.Items[i], string.Create(CultureInfo.InvariantCulture, $"{path}:{i}"), pairs);
                }

                break;
            case NumberNode number:
                pairs[path] = Digits(number);
                break;
            case TextNode text:
                pairs[path] = text.Value;
                break;
            case FlagNode flag:
                pairs[path] = flag.Value ? "true" : "false";
                break;
        }
    }

    // Whole numbers without point and exponent, so that 1e4 binds to an int.
    private static string Digits(NumberNode number)
    {
        if (number.Digits.All(char.IsAsciiDigit))
        {
            return number.Digits;
        }

        return Math.Abs(number.Value) < 1e20 && number.Value == Math.Floor(number.Value)
            ? ((decimal)number.Value).ToString("F0", CultureInfo.InvariantCulture)
            : number.Value.ToString("R", CultureInfo.InvariantCulture);
    }
}
