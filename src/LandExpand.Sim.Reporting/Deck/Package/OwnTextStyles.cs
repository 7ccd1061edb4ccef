using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Package;

/// <summary>The text styles of the built-in master: titles of 26 points, contents from 18 points down.</summary>
internal static class OwnTextStyles
{
    public static XElement All() => El(P, "txStyles",
        El(P, "titleStyle", El(A, "lvl1pPr", At("algn", "l"), El(A, "lnSpc", Val(A, "spcPct", 95_000)), El(A, "buNone"), Run(26, true, "+mj-lt"))),
        El(P, "bodyStyle", Enumerable.Range(1, 5).Select(level => El(A, $"lvl{level}pPr", At("marL", 228_600 * level), At("indent", -228_600),
            El(A, "spcBef", Val(A, "spcPts", 600)), El(A, "buFont", At("typeface", "Arial")), El(A, "buChar", At("char", "•")), Run(20 - 2 * level, false, "+mn-lt")))),
        El(P, "otherStyle", El(A, "lvl1pPr", Run(18, false, "+mn-lt"))));

    private static XElement Run(double size, bool bold, string font) => El(A, "defRPr", At("sz", (int)(size * 100)), At("b", bold ? 1 : 0),
        El(A, "solidFill", DeckColour.Text.ToXml()), El(A, "latin", At("typeface", font)));
}
