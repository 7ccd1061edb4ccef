using System.Globalization;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck;

/// <summary>The colour of each role: from a palette, or shades of two accents of a template's theme.</summary>
internal sealed class DeckColours
{
    private const string LightInk = "FFFFFF";
    private const string DarkInk = "16202C";

    /// <summary>The luminance on which both inks have the same contrast (WCAG 2.1), about 4 to 1.</summary>
    private const double EvenlyRead = 0.207;

    private readonly IReadOnlyDictionary<ColourRole, DeckColour> roles;
    private readonly string[] ramp;

    private DeckColours(IReadOnlyDictionary<ColourRole, DeckColour> roles, IEnumerable<string> ramp) =>
        (this.roles, this.ramp) = (roles, [.. ramp.Select(stop => stop.TrimStart('#'))]);

    public static DeckColours Of(Palette palette) =>
        new(palette.Roles.ToDictionary(role => role.Key, role => DeckColour.OfHex(role.Value)), palette.Ramp);

    /// <summary>
    /// Gains, and what is good, in shades of the first accent; losses, and what is bad, in shades of the accent that differs most from it.
    /// Shades of one accent differ in lightness, so they hold in greyscale and for colour-blind readers.
    /// </summary>
    /// <param name="accents">The theme's six accents as rrggbb.</param>
    public static DeckColours OfTheme(IReadOnlyList<string> accents)
    {
        var other = Enumerable.Range(1, accents.Count - 1).MaxBy(index => Distance(accents[0], accents[index]));
        DeckColour One(double darker = 1, double lighter = 0) => new(null, "accent1") { Darker = darker, Lighter = lighter };
        DeckColour Two(double darker = 1, double lighter = 0) => new(null, $"accent{(other + 1).ToString(CultureInfo.InvariantCulture)}") { Darker = darker, Lighter = lighter };
        return new(new Dictionary<ColourRole, DeckColour>
        {
            [ColourRole.Forecast] = One(0.75), [ColourRole.ForecastInner] = One(0.6, 0.4), [ColourRole.ForecastOuter] = One(0.2, 0.8),
            [ColourRole.Second] = Two(0.75), [ColourRole.SecondBand] = Two(0.2, 0.8), [ColourRole.History] = DeckColour.Muted,
            [ColourRole.Plan] = DeckColour.Text, [ColourRole.Reference] = DeckColour.Muted, [ColourRole.Aside] = DeckColour.Panel,
            [ColourRole.Elite] = One(0.5), [ColourRole.Strong] = One(), [ColourRole.Average] = One(0.4, 0.6),
            [ColourRole.Weak] = Two(0.4, 0.6), [ColourRole.Failing] = Two(0.75),
            [ColourRole.Total] = One(0.5), [ColourRole.Gain] = One(), [ColourRole.Loss] = Two(),
            [ColourRole.New] = One(0.75), [ColourRole.Expansion] = One(0.4, 0.6), [ColourRole.Contraction] = Two(0.4, 0.6), [ColourRole.Churn] = Two(0.75),
            [ColourRole.ScenarioA] = One(0.5), [ColourRole.ScenarioB] = Two(), [ColourRole.ScenarioC] = One(), [ColourRole.ScenarioD] = Two(0.4, 0.6), [ColourRole.ScenarioE] = One(0.4, 0.6),
        }, [Mix(accents[other], "FFFFFF", 0.4), Mix(accents[other], "FFFFFF", 0.8), Mix(accents[0], "FFFFFF", 0.75), Mix(accents[0], "FFFFFF", 0.35), Mix(accents[0], "000000", 0.35)]);
    }

    public DeckColour Of(ColourRole role) => roles.GetValueOrDefault(role, DeckColour.Accent);

    /// <summary>The colour at a place (0 to 1) of the ramp, and the ink that reads on it.</summary>
    public (DeckColour Fill, DeckColour Ink) Ramp(double place)
    {
        var at = Math.Clamp(place, 0, 1) * (ramp.Length - 1);
        var index = Math.Min((int)at, ramp.Length - 2);
        var hex = Mix(ramp[index], ramp[index + 1], at - index);
        return (DeckColour.OfHex(hex), DeckColour.OfHex(Luminance(hex) < EvenlyRead ? LightInk : DarkInk));
    }

    private static string Mix(string from, string to, double share) => string.Concat(Channels(from).Zip(Channels(to),
        (a, b) => ((int)Math.Round(a + (b - a) * share)).ToString("X2", CultureInfo.InvariantCulture)));

    // Blue-yellow and lightness count: what red-green colour blindness takes away does not.
    private static double Distance(string a, string b)
    {
        var (one, two) = (Channels(a).ToArray(), Channels(b).ToArray());
        var lightness = Luminance(a) - Luminance(b);
        var blueness = (one[2] - (one[0] + one[1]) / 2 - (two[2] - (two[0] + two[1]) / 2)) / 255;
        return lightness * lightness + blueness * blueness;
    }

    private static double Luminance(string hex)
    {
        var channels = Channels(hex).Select(value => Math.Pow(value / 255, 2.2)).ToArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }

    private static IEnumerable<double> Channels(string hex) =>
        new[] { 0, 2, 4 }.Select(at => (double)int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
